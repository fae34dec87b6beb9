import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  ChangeAnswer,
  CheckId,
  ExposureCause,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import { accountRules, customerRules } from 'backstage-plugin-aws-resale-node';
import { makeReading, makeRecord } from '../../../__testUtils__/builders';
import { makeConfig } from '../../../__testUtils__/setUpPolling';
import { createTestStores } from '../../../__testUtils__/testStores';
import type { AwsResaleConfig } from '../../../config/types';
import type { AccountFacts, AccountRecord } from '../../../judge/accountRecord';
import type { NewCustodyRecord } from '../../../judge/custody/types';
import type { NewStoredApproval } from '../../../store/ApprovalStore';
import { judgedPosture } from '../../../store/posture/__testUtils__/judgedPosture';
import { ORGANIZATIONS_TABLE } from '../../../store/tables';
import { Authorizer } from '../../Authorizer';
import { ChangeCheckService } from '../ChangeCheckService';

export const NOW = new Date('2026-11-24T14:00:00.000Z');
const HOUR_MS = 60 * 60_000;
export const PAYER = '100000000000';
export const ONE = '000000000001';
export const OTHER_PAYER = '200000000000';
export const FOREIGN = '200000000001';
export const UNKNOWN_ID = '999999999999';
export const ACME = 'group:default/acme';
export const GLOBEX = 'group:default/globex';
export const IVA = 'user:default/iva';
export const PETR = 'user:default/petr';
export const MAYA = 'user:default/maya';
const A = 'group:default/custody-a';
const B = 'group:default/custody-b';
const OWNERS = 'group:default/payer-owners';
export const iva = mockCredentials.user(IVA);

/** ISO time some hours from now. */
export function hoursAhead(hours: number): string {
  return new Date(NOW.getTime() + hours * HOUR_MS).toISOString();
}

/** A SPAM account of Acme, or of Globex where its id begins with 2; the payer by its id. */
export function recordOf(
  accountId: string,
  facts: Partial<AccountFacts> = {},
  {
    customer = accountId.startsWith('2') ? GLOBEX : ACME,
    judgement = {},
    ...rest
  }: Partial<Omit<AccountRecord, 'facts' | 'judgement'>> & {
    customer?: string | null;
    judgement?: Partial<AccountRecord['judgement']>;
  } = {},
): AccountRecord {
  const payerAccountId = accountId.startsWith('2') ? OTHER_PAYER : PAYER;
  const record = makeRecord(
    {
      accountId,
      payerAccountId,
      isPayer: accountId === payerAccountId,
      name: `Account ${accountId}`,
      ...facts,
    },
    {
      mapping: {
        customerRef: customer ?? undefined,
        source: 'ORGANIZATION',
        held: [],
      },
      ...rest,
    },
  );
  return { ...record, judgement: { ...record.judgement, ...judgement } };
}

/**
 * A change check on a real database: two customers with an organization of two
 * accounts each, all of them just listed.
 *
 * @param records - of further accounts.
 */
export async function setUpChangeChecks(
  databaseId: Parameters<typeof createTestStores>[0],
  records: AccountRecord[] = [],
) {
  const stores = await createTestStores(databaseId);
  const time = { now: NOW };
  const decisions: Record<string, PolicyDecision> = {};
  await stores.customers.reconcile(
    [
      makeReading('acme', {}, { title: 'Acme', managerRefs: [MAYA] }),
      makeReading('globex', {}, { title: 'Globex' }),
    ],
    { at: NOW, removalLimit: 0.2 },
  );
  await stores.organizations.syncPayers(
    [PAYER, OTHER_PAYER].map(payerAccountId => ({
      payerAccountId,
      partition: 'aws',
      source: 'CONFIG',
      trusted: true,
    })),
    NOW,
  );
  const list = async (listed: AccountRecord[]) =>
    stores.accounts.write({
      at: NOW,
      accountIds: listed.map(({ facts }) => facts.accountId),
      decide: () => ({ records: listed, changes: [] }),
    });
  await list([PAYER, ONE, OTHER_PAYER, FOREIGN].map(id => recordOf(id)));
  await list(records);
  const listedAt = (at: string | null) =>
    stores.knex(ORGANIZATIONS_TABLE).update({ last_complete_at: at });
  await listedAt(NOW.toISOString());
  await stores.memberships.keep(
    {
      graph: {
        membersOf: new Map([
          [A, [IVA]],
          [B, [PETR]],
          [OWNERS, [PETR]],
        ]),
        people: new Set([IVA, PETR]),
        observedAt: NOW.toISOString(),
      },
      titles: new Map([
        [A, 'Custody A'],
        [B, 'Custody B'],
        [OWNERS, 'Payer owners'],
        [PETR, 'P. Hrubý'],
      ]),
    },
    NOW,
  );
  const base = makeConfig();
  const config: AwsResaleConfig = {
    ...base,
    changeCheck: {
      ...base.changeCheck,
      contacts: { OWN: [OWNERS], FIN: [], PLATFORM: [] },
      approvalMaxDays: 7,
    },
  };
  const serviceWith = (changes: Partial<AwsResaleConfig> = {}) =>
    new ChangeCheckService({
      authorizer: new Authorizer({
        permissions: mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(
              ({ permission }) =>
                decisions[permission.name] ?? {
                  result: AuthorizeResult.ALLOW,
                },
            ),
        }),
        permissionsRegistry: mockServices.permissionsRegistry.mock({
          getPermissionRuleset: () =>
            ({
              getRuleByName: (name: string) =>
                [
                  ...Object.values(accountRules),
                  ...Object.values(customerRules),
                ].find(rule => rule.name === name),
            } as never),
        }),
      }),
      ...stores,
      queries: stores.queries.changeFacts,
      sight: stores.queries.sight,
      config: { ...config, ...changes },
      clock: () => time.now,
    });
  const service = serviceWith();
  const ask = async (
    operationId: string,
    accountId = ONE,
    by: ChangeCheckService = service,
  ): Promise<ChangeAnswer> => {
    const { answers } = await by.check(
      { accountIds: [accountId], operationIds: [operationId] },
      iva,
    );
    expect(answers).toHaveLength(1);
    return answers[0];
  };
  return {
    ...stores,
    time,
    decisions,
    config,
    service,
    serviceWith,
    ask,
    list,
    listedAt,
    /** Both halves of root users, with a group each, confirmed. */
    async keep(
      accountIds: string[],
      rest: Partial<NewCustodyRecord> = {},
      { attestationId = 'first', at = NOW } = {},
    ) {
      const kept = {
        party: 'PROVIDER' as const,
        since: '2026-11-01',
        nextReview: '2027-02-01',
        ...rest,
      };
      await stores.custody.attest({
        attestationId,
        accountIds,
        records: (['PASSWORD', 'MFA'] as const).map(facet => ({
          facet,
          custodian: { type: 'CATALOG', ref: facet === 'MFA' ? B : A },
          ...kept,
        })),
        attestedBy: IVA,
        at,
      });
      await stores.custody.decide(attestationId, {
        decision: 'CONFIRMED',
        by: PETR,
        at,
      });
    },
    /** What the judge of posture found. */
    async judged(
      exposure: PostureState,
      cause: ExposureCause | null,
      results: Partial<Record<CheckId, PostureState>> = {},
    ) {
      await stores.posture.makeDue([ONE]);
      await stores.posture.write(
        await stores.posture.claim(NOW, { limit: 100, until: new Date(0) }),
        [
          judgedPosture(
            ONE,
            {
              // Of what is removed exposure says the same, and no more.
              ...(exposure === 'REMOVED' && { 'root-credentials': exposure }),
              ...results,
              exposure: { state: exposure, ...(cause && { cause }) },
            },
            { dueAt: new Date(hoursAhead(6)) },
          ),
        ],
        NOW,
      );
    },
    read: (
      reader: Parameters<typeof stores.postureFacts.write>[0],
      accountId: string,
      facts: Parameters<typeof stores.postureFacts.write>[1][number]['facts'],
    ) =>
      stores.postureFacts.write(
        reader,
        [{ accountId, facts, missed: [], observedAt: NOW.toISOString() }],
        NOW,
        NOW,
      ),
    /** Records an approval, of root sign-in unless said otherwise. */
    give: async (approval: Partial<NewStoredApproval>) => {
      const { approval: kept } = await stores.approvals.record(
        {
          kind: 'APPROVAL',
          accountId: ONE,
          operationId: 'root-sign-in',
          approver: '4E',
          approvedBy: { ref: PETR },
          reason: 'The mailbox moves.',
          until: hoursAhead(8),
          ...approval,
        },
        IVA,
        NOW,
      );
      return kept;
    },
  };
}
