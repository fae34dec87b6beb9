import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  accountReadPermission,
  changeApprovePermission,
  OPERATION_IDS,
  OPERATIONS,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { testDatabases } from '../../__testUtils__/testStores';
import {
  NOW,
  PAYER,
  ONE,
  OTHER_PAYER,
  FOREIGN,
  UNKNOWN_ID,
  ACME,
  GLOBEX,
  MAYA,
  iva,
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
  'ChangeCheckService on %s',
  databaseId => {
    it('answers each account and operation once, in their order', async () => {
      const { service } = await setUp(databaseId);
      const check = await service.check(
        {
          accountIds: [PAYER, ONE, UNKNOWN_ID, ONE],
          operationIds: [
            'account-close',
            'operations-role-enter',
            'account-close',
          ],
        },
        iva,
      );
      expect(
        check.answers.map(({ accountId, operationId, verdict }) => [
          accountId,
          operationId,
          verdict,
        ]),
      ).toEqual([
        [PAYER, 'operations-role-enter', 'ALLOWED'],
        [PAYER, 'account-close', 'UNKNOWN'],
        [ONE, 'operations-role-enter', 'ALLOWED'],
        [ONE, 'account-close', 'NEEDS_APPROVAL'],
        [UNKNOWN_ID, 'operations-role-enter', 'UNKNOWN'],
        [UNKNOWN_ID, 'account-close', 'UNKNOWN'],
      ]);
      expect(check).toMatchObject({
        verdict: 'UNKNOWN',
        counts: { ALLOWED: 2, NEEDS_APPROVAL: 1, NOT_OURS: 0, UNKNOWN: 3 },
        asOf: NOW.toISOString(),
      });
      expect(check.operations.map(({ id }) => id)).toEqual([
        'operations-role-enter',
        'account-close',
      ]);
      expect(check.operations[1]).toMatchObject({
        title: expect.any(String),
        cannotUndo: expect.any(String),
        terraform: expect.any(Array),
      });
      // What is true of the operation stands there alone.
      expect(check.answers[3]).toEqual({
        accountId: ONE,
        operationId: 'account-close',
        verdict: 'NEEDS_APPROVAL',
        cause: 'TABLE',
        reason: expect.any(String),
        isApplicable: true,
        isNothingToDo: false,
        isApprovable: true,
        isGrantable: false,
        approvers: [
          {
            approver: 'CUS',
            customerRef: ACME,
            with: ['Acme'],
            isApproved: false,
          },
          { approver: 'AM', with: [MAYA], isApproved: false },
        ],
        approvals: [],
        actors: expect.any(Array),
        tell: expect.any(Array),
        recovery: expect.any(String),
        warnings: expect.any(Array),
        putForward: [],
        basis: expect.any(String),
        facts: [
          {
            kind: 'CUSTOMER',
            what: 'reading of the catalog',
            observedAt: NOW.toISOString(),
            countsUntil: '2026-11-24T14:45:00.000Z',
            isStale: false,
          },
          {
            kind: 'INVENTORY',
            what: 'listing of the organization',
            observedAt: NOW.toISOString(),
            countsUntil: '2026-11-24T14:45:00.000Z',
            isStale: false,
          },
        ],
      });
    });

    it('answers of an account that is not the caller’s to see as of none', async () => {
      const { ask, decisions } = await setUp(databaseId);
      const nobody = await ask('operations-role-enter', UNKNOWN_ID);
      expect(nobody).toMatchObject({ verdict: 'UNKNOWN', cause: 'NOT_FOUND' });
      decisions[accountReadPermission.name] = onlyGlobex(accountReadPermission);
      expect((await ask('operations-role-enter', FOREIGN)).verdict).toBe(
        'ALLOWED',
      );
      const hidden = await ask('operations-role-enter', ONE);
      expect(
        JSON.parse(JSON.stringify(hidden).replaceAll(ONE, UNKNOWN_ID)),
      ).toEqual(JSON.parse(JSON.stringify(nobody)));
      decisions[accountReadPermission.name] = DENIED;
      expect(await ask('operations-role-enter', ONE)).toEqual(hidden);
    });

    it('has all operations that are on an account, and what to know of it', async () => {
      const { service, decisions, judged } = await setUp(databaseId);
      await judged('EXPOSED', 'NO_MFA');
      const one = await service.ofAccount(ONE, iva);
      const ids = one.check.answers.map(({ operationId }) => operationId);
      expect(one.check.operations.map(({ id }) => id)).toEqual(ids);
      expect(ids).toContain('account-close');
      expect(ids).not.toContain('payer-handover');
      expect(one.check.answers.every(it => it.isApplicable)).toBe(true);
      expect(one).toMatchObject({ mayApprove: true, approvalMaxDays: 7 });
      expect(one.explanation).toEqual({
        accountId: ONE,
        name: `Account ${ONE}`,
        isPayer: false,
        customer: { ref: ACME, title: 'Acme' },
        model: 'SPAM',
        billingArrangement: 'PROVIDER_PAYER',
        sentences: [
          'This account is Acme’s, under SPAM.',
          'You may enter with the operations role, audited.',
          'Anything as root needs approval by a second custodian.',
          'The provider can recover access.',
          'Oldest fact used: reading of the catalog, 24 Nov 2026, 14:00 UTC.',
        ],
        entry: 'ALLOWED',
        root: 'NEEDS_APPROVAL',
        recovery: 'NEEDS_APPROVAL',
        warnings: ['The account is exposed: root has no MFA.'],
        putForward: ['root-mfa-register', 'root-credentials-remove'],
        oldestFact: expect.objectContaining({ what: 'reading of the catalog' }),
      });

      decisions[changeApprovePermission.name] = onlyGlobex(
        changeApprovePermission,
      );
      expect((await service.ofAccount(ONE, iva)).mayApprove).toBe(false);
      const payer = await service.ofAccount(OTHER_PAYER, iva);
      expect(payer.mayApprove).toBe(true);
      expect(payer.check.operations.map(({ id }) => id)).toContain(
        'payer-handover',
      );
    });

    it('says of an account that is nobody’s, or gone, that there is nothing to do', async () => {
      const { service } = await setUp(databaseId, [
        recordOf('000000000009', {}, { gone: { since: NOW.toISOString() } }),
      ]);
      expect(await service.ofAccount(UNKNOWN_ID, iva)).toMatchObject({
        explanation: {
          accountId: UNKNOWN_ID,
          entry: 'UNKNOWN',
          sentences: [
            `No organization that is polled lists account ${UNKNOWN_ID}, or you may not see it: check the number, or connect its payer.`,
          ],
        },
        check: { verdict: 'UNKNOWN', answers: [], operations: [] },
        mayApprove: false,
      });
      const gone = await service.ofAccount('000000000009', iva);
      expect(gone.mayApprove).toBe(false);
      expect(new Set(gone.check.answers.map(({ verdict }) => verdict))).toEqual(
        new Set(['NOT_OURS']),
      );
    });

    it('explains accounts in their order, whatever operations config takes away', async () => {
      const { service, serviceWith, config } = await setUp(databaseId);
      const { items } = await service.explain(
        [FOREIGN, UNKNOWN_ID, ONE, FOREIGN],
        iva,
      );
      expect(items.map(({ accountId, name }) => [accountId, name])).toEqual([
        [FOREIGN, `Account ${FOREIGN}`],
        [UNKNOWN_ID, undefined],
        [ONE, `Account ${ONE}`],
      ]);
      const without = serviceWith({
        changeCheck: {
          ...config.changeCheck,
          operations: OPERATIONS.filter(({ id }) => id === 'account-close'),
        },
      });
      expect(
        (await without.explain([FOREIGN, UNKNOWN_ID, ONE], iva)).items,
      ).toEqual(items);
      expect(
        (await without.ofAccount(ONE, iva)).check.operations.map(
          ({ id }) => id,
        ),
      ).toEqual(['account-close']);
      expect(without.operations().items).toHaveLength(1);
      expect(service.operations().items.map(({ id }) => id)).toEqual(
        OPERATIONS.map(({ id }) => id),
      );
      // The table itself is asked, not what is built in.
      await expect(
        without.check(
          { accountIds: [ONE], operationIds: ['root-sign-in'] },
          iva,
        ),
      ).rejects.toThrow(
        'There is no operation "root-sign-in"; GET /operations',
      );
    });

    it('refuses what it cannot answer, and says what to do', async () => {
      const { service } = await setUp(databaseId);
      await expect(
        service.check(
          {
            accountIds: [ONE],
            operationIds: ['root-signin', 'account-close', 'fly'],
          },
          iva,
        ),
      ).rejects.toMatchObject({
        name: 'InputError',
        message:
          'There is no operation "root-signin" (did you mean "root-sign-in"?), "fly"; GET /operations lists those that there are',
      });
      const accountIds = Array.from({ length: 101 }, (_, index) =>
        String(index).padStart(12, '0'),
      );
      await expect(
        service.check({ accountIds, operationIds: [...OPERATION_IDS] }, iva),
      ).rejects.toMatchObject({
        name: 'InputError',
        message:
          '101 accounts and 50 operations make 5050 answers, and one question may ask for 5000; ask about at most 100 accounts at once, or about fewer operations',
      });
      const { answers } = await service.check(
        {
          accountIds: [...accountIds.slice(0, 100), accountIds[0]],
          operationIds: [...OPERATION_IDS],
        },
        iva,
      );
      expect(answers).toHaveLength(5_000);
    });

    it('reads a thousand accounts in as many statements as ten', async () => {
      const ids = Array.from({ length: 1_000 }, (_, index) =>
        String(300_000_000_000 + index),
      );
      const { service, knex, keep, list } = await setUp(databaseId);
      for (let start = 0; start < ids.length; start += 250) {
        await list(
          ids
            .slice(start, start + 250)
            .map(accountId =>
              recordOf(
                accountId,
                { payerAccountId: PAYER },
                { customer: ACME },
              ),
            ),
        );
      }
      await keep(ids);
      let statements = 0;
      knex.on('query', () => {
        statements++;
      });
      const count = async (accountIds: string[], operationIds: string[]) => {
        statements = 0;
        const check = await service.check({ accountIds, operationIds }, iva);
        expect(check.answers).toHaveLength(
          accountIds.length * operationIds.length,
        );
        return statements;
      };
      const operationIds = ['root-sign-in', 'budget-anomaly-monitor-set'];
      const ofTen = await count(ids.slice(0, 10), operationIds);
      expect(ofTen).toBe(12);
      expect(await count(ids, operationIds)).toBe(ofTen);
      expect(await count(ids, ['account-close'])).toBeLessThan(ofTen);
    });
  },
);
