import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  accountReadPermission,
  custodyReadPermission,
  customerReadPermission,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
  createCustomerConditionalDecision,
  customerConditions,
} from 'backstage-plugin-aws-resale-node';
import { testDatabases } from '../../__testUtils__/testStores';
import {
  PAYER,
  ONE,
  ACME,
  GLOBEX,
  IVA,
  iva,
  hoursAhead,
  recordOf,
  setUpChangeChecks as setUp,
} from './__testUtils__/setUpChangeChecks';

jest.setTimeout(120_000);

const DENIED: PolicyDecision = { result: AuthorizeResult.DENY };
const onlyGlobex = (permission: typeof accountReadPermission): PolicyDecision =>
  createAccountConditionalDecision(
    permission,
    accountConditions.hasCustomer({ customerRefs: [GLOBEX] }),
  );

describe.each(testDatabases.eachSupportedId())(
  'people of ChangeCheckService on %s',
  databaseId => {
    it('asks custodians by name, of those who may know them', async () => {
      const { ask, keep, decisions } = await setUp(databaseId);
      expect(await ask('root-sign-in')).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        approvers: [{ approver: '4E', with: ['a second custodian'] }],
      });
      await keep([ONE]);
      const named = await ask('root-sign-in');
      expect(named.approvers).toMatchObject([
        { approver: '4E', with: ['Custody A', 'Custody B'] },
      ]);
      for (const decision of [DENIED, onlyGlobex(custodyReadPermission)]) {
        decisions[custodyReadPermission.name] = decision;
        const unnamed = await ask('root-sign-in');
        expect(JSON.stringify(unnamed)).not.toMatch(/custody-|Custody [AB]/);
        expect(unnamed).toEqual({
          ...named,
          approvers: [
            { approver: '4E', with: ['a second custodian'], isApproved: false },
          ],
        });
      }
    });

    it('is allowed by approvals in force, and by nobody’s own', async () => {
      const { ask, give, keep, time, service } = await setUp(databaseId);
      await give({ approvedBy: { ref: IVA } });
      // Iva asks, and is one of the two people already.
      expect((await ask('root-sign-in')).verdict).toBe('NEEDS_APPROVAL');
      const { answers } = await service.check(
        { accountIds: [ONE], operationIds: ['root-sign-in'] },
        mockCredentials.service('plugin:scaffolder'),
      );
      expect(answers[0].verdict).toBe('ALLOWED');

      const approval = await give({});
      expect(await ask('root-sign-in')).toMatchObject({
        verdict: 'ALLOWED',
        cause: 'APPROVED',
        expires: hoursAhead(8),
        approvals: [
          {
            id: approval.approvalId,
            approver: '4E',
            approvedBy: 'P. Hrubý',
            reason: 'The mailbox moves.',
            until: hoursAhead(8),
          },
        ],
      });
      expect((await ask('root-password-reset')).verdict).toBe('NEEDS_APPROVAL');
      // Custody that is due counts for some days more, and then keeps them back.
      await keep([ONE], { nextReview: '2026-11-10' });
      expect((await ask('root-sign-in')).verdict).toBe('ALLOWED');
      time.now = new Date(hoursAhead(0.5));
      await keep(
        [ONE],
        { nextReview: '2026-10-01' },
        { attestationId: 'overdue', at: time.now },
      );
      expect(await ask('root-sign-in')).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        warnings: [
          'The custody of the MFA, as of 24 Nov 2026, 14:30 UTC, counted until 15 Oct 2026, 23:59 UTC and the custody of the root password, as of 24 Nov 2026, 14:30 UTC, counted until 15 Oct 2026, 23:59 UTC. No approval counts until it is renewed.',
        ],
      });
    });

    it('takes a grant from the customer that has the account', async () => {
      const { ask, give, list } = await setUp(databaseId);
      await list([recordOf(ONE, {}, { judgement: { model: 'ECAM' } })]);
      const grant = {
        kind: 'GRANT' as const,
        operationId: 'operations-role-enter',
        approver: 'CUS' as const,
        approvedBy: { title: 'Ada Mayer' },
        reason: 'As agreed.',
      };
      await give({ ...grant, customerRef: GLOBEX });
      expect((await ask('operations-role-enter')).verdict).toBe('NOT_OURS');
      await give({ ...grant, customerRef: ACME, reference: 'contract 7, §3' });
      const granted = await ask('operations-role-enter');
      expect(granted).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        cause: 'GRANTED',
        reason: expect.stringContaining('(contract 7, §3)'),
      });
      await give({ ...grant, kind: 'APPROVAL', customerRef: ACME });
      expect(await ask('operations-role-enter')).toMatchObject({
        verdict: 'ALLOWED',
        approvals: [{ approvedBy: 'Ada Mayer', customerRef: ACME }],
      });
    });

    it('asks everybody who shares a payer, and names those the caller may see', async () => {
      const { ask, give, decisions, service } = await setUp(databaseId, [
        recordOf('000000000002', {}, { customer: GLOBEX }),
      ]);
      const approval = {
        operationId: 'scp-attach',
        accountId: PAYER,
        approver: 'CUS' as const,
        approvedBy: { title: 'Somebody' },
      };
      const shared = await ask('scp-attach', PAYER);
      expect(shared).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        cause: 'SHARED_PAYER',
      });
      expect(shared.approvers).toEqual([
        { approver: 'OWN', with: ['Payer owners'], isApproved: false },
        {
          approver: 'CUS',
          customerRef: ACME,
          with: ['Acme'],
          isApproved: false,
        },
        {
          approver: 'CUS',
          customerRef: GLOBEX,
          with: ['Globex'],
          isApproved: false,
        },
      ]);
      decisions[customerReadPermission.name] =
        createCustomerConditionalDecision(
          customerReadPermission,
          customerConditions.isCustomer({ customerRefs: [ACME] }),
        );
      const hidden = await ask('scp-attach', PAYER);
      expect(hidden.approvers.slice(1)).toEqual([
        {
          approver: 'CUS',
          customerRef: ACME,
          with: ['Acme'],
          isApproved: false,
        },
        { approver: 'CUS', with: ['another customer'], isApproved: false },
      ]);
      expect((await service.explain([PAYER], iva)).items[0].sentences[0]).toBe(
        'This is a payer, of Acme and another customer, under SPAM.',
      );
      // Whoever may see no customer sees whose the account is.
      decisions[customerReadPermission.name] = DENIED;
      expect((await ask('scp-attach', PAYER)).approvers).toEqual(
        hidden.approvers,
      );

      await give({ ...approval, customerRef: GLOBEX });
      await give({ ...approval, customerRef: ACME });
      await give({ ...approval, approver: 'OWN' });
      const approved = await ask('scp-attach', PAYER);
      expect(approved.verdict).toBe('ALLOWED');
      expect(JSON.stringify(approved)).not.toMatch(/globex/i);
    });
  },
);
