import {
  OPERATION,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import {
  approval,
  factsOf,
} from '../../judge/changeCheck/__testUtils__/changeFacts';
import { checkChange } from '../../judge/changeCheck/checkChange';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import { requireAnswer, type WantedApproval } from './requireAnswer';

const OSTSEE = 'group:default/ostsee';
const ACME = { ref: 'group:default/acme', title: 'Acme' };

type Wanted = Omit<WantedApproval, 'operation'>;
const by = (
  approver: Wanted['approver'],
  customerRef?: string,
  kind: Wanted['kind'] = 'APPROVAL',
): Wanted => ({ kind, approver, customerRef });
const GRANT = by('CUS', OSTSEE, 'GRANT');

function refusal(
  id: keyof typeof OPERATION,
  facts: ChangeFacts,
  wanted: Wanted,
  isRenewal = false,
): string | undefined {
  const operation = OPERATION[id];
  // What is answered to people has the same words as what the judge says.
  const answer = checkChange(operation, facts) as ChangeAnswer;
  try {
    requireAnswer(answer, { ...wanted, operation }, { isRenewal });
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConflictError' });
    return (error as Error).message;
  }
}

const ecam = (rest: Parameters<typeof factsOf>[0] = {}) =>
  factsOf({ ...rest, terms: { model: 'ECAM' } });

describe('requireAnswer', () => {
  it('takes what is asked for', () => {
    expect(refusal('root-sign-in', factsOf(), by('4E'))).toBeUndefined();
    const both = factsOf();
    expect(refusal('linked-admin-create', both, by('4E'))).toBeUndefined();
    expect(
      refusal('linked-admin-create', both, by('CUS', OSTSEE)),
    ).toBeUndefined();
    expect(refusal('operations-role-enter', ecam(), GRANT)).toBeUndefined();
  });

  it('takes a renewal while it is allowed by approvals', () => {
    const approved = factsOf({
      approvals: [approval({ operationId: 'root-sign-in' })],
    });
    expect(refusal('root-sign-in', approved, by('4E'))).toBeUndefined();
    expect(refusal('root-sign-in', approved, by('AM'))).toBe(
      'The present answer for “Sign in as root” on account 018302774519 is “allowed”, and to approve it is for a second custodian, not for the account manager',
    );
  });

  it('says whom it asks, each customer of a shared payer by ref', () => {
    const shared = factsOf({
      account: { isPayer: true },
      otherCustomers: [ACME],
    });
    expect(refusal('scp-attach', shared, by('CUS', ACME.ref))).toBeUndefined();
    expect(refusal('scp-attach', shared, by('CUS', 'group:default/else'))).toBe(
      `The present answer for “${OPERATION['scp-attach'].title}” on account 018302774519 is “needs approval”, and to approve it is for the owner of the payer organization, the customer group:default/ostsee and the customer group:default/acme, not for the customer that customerRef names`,
    );
    expect(refusal('scp-attach', shared, by('CUS'))).toContain(
      'not for a customer that customerRef does not name',
    );
  });

  it('repeats neither a name nor what was asked for: the audit log has it too', () => {
    const shared = factsOf({
      account: { isPayer: true },
      otherCustomers: [ACME],
    });
    const answer = checkChange(OPERATION['scp-attach'], shared) as ChangeAnswer;
    const hidden = answer.approvers.map(({ customerRef, ...voice }) =>
      customerRef === ACME.ref
        ? { ...voice, with: ['another customer'] }
        : { ...voice, ...(customerRef && { customerRef }) },
    );
    expect(() =>
      requireAnswer(
        { ...answer, approvers: hidden },
        {
          ...by('CUS', 'group:default/jane@acme.example'),
          operation: OPERATION['scp-attach'],
        },
        { isRenewal: false },
      ),
    ).toThrow(
      /for the owner of the payer organization, the customer group:default\/ostsee and another customer, not for the customer that customerRef names$/u,
    );
  });

  it('refuses approvals that change nothing, and names the answer', () => {
    expect(refusal('operations-role-enter', factsOf(), by('4E'))).toBe(
      `The present answer for “${OPERATION['operations-role-enter'].title}” on account 018302774519 is “allowed”, so there is nothing to approve`,
    );
    expect(refusal('operations-role-enter', ecam(), by('CUS', OSTSEE))).toMatch(
      /is “not ours”, so the customer has to grant it before anybody can approve it$/u,
    );
    expect(
      refusal('root-sign-in', factsOf({ account: { isGone: true } }), by('4E')),
    ).toMatch(/is “not ours”, and no approval changes that$/u);
    expect(
      refusal(
        'root-sign-in',
        factsOf({ terms: { verdict: 'DRIFT' } }),
        by('4E'),
      ),
    ).toMatch(/is “unknown”, so nobody can approve it before more is known$/u);
    expect(refusal('account-reinstate', factsOf(), by('CUS', OSTSEE))).toMatch(
      /is “needs approval”, but there is nothing to do/u,
    );
  });

  it('refuses grants of what is not to be granted', () => {
    expect(refusal('operations-role-enter', factsOf(), GRANT)).toMatch(
      /is “allowed”, so there is nothing to grant$/u,
    );
    expect(refusal('root-sign-in', factsOf(), GRANT)).toMatch(
      /is “needs approval”, so it needs that approval and no grant$/u,
    );
    expect(
      refusal('root-sign-in', factsOf({ account: { isGone: true } }), GRANT),
    ).toMatch(/is “not ours”, and no grant of the customer changes that$/u);
    expect(
      refusal('root-sign-in', factsOf({ terms: { verdict: 'DRIFT' } }), GRANT),
    ).toMatch(/is “unknown”, so nobody can grant it before more is known$/u);
  });

  it('takes what is granted already for longer, as long as it can be used', () => {
    const granted = ecam({
      grants: [
        {
          operationId: 'operations-role-enter',
          reference: 'C-1',
          recordedAt: '2026-11-01T00:00:00.000Z',
          until: '2026-12-01T00:00:00.000Z',
        },
      ],
    });
    expect(refusal('operations-role-enter', granted, GRANT)).toBeDefined();
    expect(
      refusal('operations-role-enter', granted, GRANT, true),
    ).toBeUndefined();
    expect(
      refusal('operations-role-enter', granted, by('CUS', OSTSEE)),
    ).toBeUndefined();
    expect(
      refusal(
        'operations-role-enter',
        factsOf({ account: { isGone: true } }),
        GRANT,
        true,
      ),
    ).toContain('no grant of the customer changes that');
  });
});
