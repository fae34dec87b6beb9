import type { StoredApproval } from '../../store/ApprovalStore';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import { approvalFacts } from './approvalFacts';

const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';
const PETR = 'user:default/p.hruby';

const APPROVAL: StoredApproval = {
  approvalId: 'a-1',
  kind: 'APPROVAL',
  accountId: '000000000001',
  operationId: 'root-sign-in',
  approver: '4E',
  ofCustomer: ACME,
  approvedBy: { ref: PETR },
  reason: 'The mailbox moves.',
  reference: 'CHG-4711',
  recordedBy: 'user:default/iva',
  recordedAt: '2026-11-24T10:00:00.000Z',
  until: '2026-11-25T10:00:00.000Z',
};
const GRANT: StoredApproval = {
  ...APPROVAL,
  kind: 'GRANT',
  approver: 'CUS',
  customerRef: ACME,
  approvedBy: { title: 'Ada Mayer' },
};

function factsOf(
  approvals: StoredApproval[],
  {
    customerRef = ACME,
    hidden = [],
    mayReadCustody = true,
  }: {
    customerRef?: string | null;
    hidden?: string[];
    mayReadCustody?: boolean;
  } = {},
) {
  const account = { customerRef: customerRef ?? undefined } as ChangeAccount;
  return approvalFacts(
    { account, approvals },
    {
      toLink: ref => ({ ref, title: ref === PETR ? 'P. Hrubý' : ref }),
      isVisible: ref => !hidden.includes(ref),
      mayReadCustody: () => mayReadCustody,
    },
  );
}

describe('approvalFacts', () => {
  it.each<StoredApproval['approver']>(['4E', 'OWN', 'AM', 'FIN', 'PLATFORM'])(
    'takes what %s approved as long as the account is the same customer’s',
    approver => {
      const approval = { ...APPROVAL, approver };
      expect(factsOf([approval]).approvals).toHaveLength(1);
      expect(
        factsOf([approval], { customerRef: GLOBEX }).approvals,
      ).toHaveLength(0);
      expect(factsOf([approval], { customerRef: null }).approvals).toHaveLength(
        0,
      );
      const ofNobody = { ...approval, ofCustomer: undefined };
      expect(factsOf([ofNobody]).approvals).toHaveLength(0);
      expect(factsOf([ofNobody], { customerRef: null }).approvals).toHaveLength(
        1,
      );
    },
  );

  it('takes a grant from the customer that has the account, and from no other', () => {
    expect(factsOf([GRANT]).grants).toMatchObject([{ reference: 'CHG-4711' }]);
    expect(factsOf([GRANT], { customerRef: GLOBEX }).grants).toEqual([]);
    for (const rest of [{ customerRef: GLOBEX }, { customerRef: undefined }]) {
      expect(factsOf([{ ...GRANT, ...rest }]).grants).toEqual([]);
    }
  });

  it('names nobody of a customer that is hidden, nor why, and lets it count', () => {
    const approval: StoredApproval = {
      ...GRANT,
      kind: 'APPROVAL',
      customerRef: GLOBEX,
    };
    expect(factsOf([approval]).approvals).toMatchObject([
      { approvedBy: { title: 'Ada Mayer' }, reason: 'The mailbox moves.' },
    ]);
    const { approvals } = factsOf([approval], { hidden: [GLOBEX] });
    expect(approvals).toMatchObject([
      {
        approver: 'CUS',
        customerRef: GLOBEX,
        approvedBy: { title: 'somebody of another customer' },
      },
    ]);
    expect(JSON.stringify(approvals)).not.toMatch(/Ada|mailbox|4711/u);
  });

  it('names a second custodian to those who may know custodians, and keeps who it is', () => {
    expect(factsOf([APPROVAL]).approvals).toMatchObject([
      { approvedBy: { ref: PETR, title: 'P. Hrubý' } },
    ]);
    expect(
      factsOf([APPROVAL], { mayReadCustody: false }).approvals,
    ).toMatchObject([
      {
        approvedBy: { ref: PETR, title: 'a second custodian' },
        reason: 'The mailbox moves.',
      },
    ]);
  });
});
