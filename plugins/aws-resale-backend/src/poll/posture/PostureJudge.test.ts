import { mockServices } from '@backstage/backend-test-utils';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { makeReading, makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { defaultConfig } from '../../config/defaultConfig';
import type { AccountRecord, NewChange } from '../../judge/accountRecord';
import type { RootCredentials } from '../../judge/posture/facts/rootFacts';
import { CHANGES_TOPIC, ChangePublisher } from '../../publish/ChangePublisher';
import type { NewCustodyRecord } from '../../store/posture/CustodyStore';
import {
  ACCOUNT_POSTURE_TABLE,
  CUSTOMER_POSTURE_TABLE,
  POSTURE_DAYS_TABLE,
  POSTURE_RESULTS_TABLE,
} from '../../store/posture/tables';
import { CHANGES_TABLE, ORGANIZATIONS_TABLE } from '../../store/tables';
import { postureLimits } from './postureInput';
import { PostureInputs } from './PostureInputs';
import { PostureJudge } from './PostureJudge';

jest.setTimeout(60_000);

const signal = new AbortController().signal;
const HOUR_MS = 60 * 60_000;
const START = new Date('2026-11-20T10:00:00.000Z');
const hours = (n: number) => new Date(START.getTime() + n * HOUR_MS);
const ACME = 'group:default/acme';
const PAYER = '100000000000';
const ONE = '000000000001';
const TWO = '000000000002';
const A = 'group:default/custody-a';
const B = 'group:default/custody-b';
const MFA_ON: RootCredentials = {
  hasPassword: true,
  hasAccessKeys: false,
  hasSigningCertificates: false,
  isMfaOn: true,
};

describe.each(testDatabases.eachSupportedId())(
  'PostureJudge on %s',
  databaseId => {
    async function setUp(accountIds: string[] = [ONE, TWO]) {
      const stores = await createTestStores(databaseId);
      const events = mockServices.events();
      const published: NewChange[] = [];
      await events.subscribe({
        id: 'test',
        topics: [CHANGES_TOPIC],
        async onEvent({ eventPayload }) {
          published.push(...(eventPayload as { changes: NewChange[] }).changes);
        },
      });
      const { posture: config } = defaultConfig();
      const newJudge = () =>
        new PostureJudge({
          posture: stores.posture,
          inputs: new PostureInputs({
            ...stores,
            limits: postureLimits(config),
          }),
          publisher: new ChangePublisher({ events }),
          logger: mockServices.logger.mock(),
        });
      const judge = newJudge();
      await stores.customers.reconcile(
        [makeReading('acme', { accountModel: 'SPAM' })],
        { at: START, removalLimit: 0.2 },
      );
      await stores.organizations.syncPayers(
        [
          {
            payerAccountId: PAYER,
            partition: 'aws',
            source: 'CONFIG',
            trusted: true,
          },
        ],
        START,
      );
      const recordOf = (accountId: string, rest: Partial<AccountRecord> = {}) =>
        makeRecord(
          {
            accountId,
            payerAccountId: PAYER,
            isPayer: accountId === PAYER,
            emailDomain: 'provider.example',
          },
          { mapping: { customerRef: ACME, held: [] }, ...rest },
        );
      const list = async (records: AccountRecord[]) =>
        stores.rollups.refresh(
          await stores.accounts.write({
            at: START,
            accountIds: records.map(({ facts }) => facts.accountId),
            decide: () => ({ records, changes: [] }),
          }),
        );
      await list(accountIds.map(id => recordOf(id)));
      const listedAt = (at: Date) =>
        stores
          .knex(ORGANIZATIONS_TABLE)
          .update({ last_complete_at: at.toISOString(), root_id: 'r-ab12' });
      await listedAt(START);
      return {
        ...stores,
        published,
        newJudge,
        recordOf,
        list,
        listedAt,
        judgeAt: (at: Date) => judge.judgeDue(() => at, signal),
        read: (accountId: string, credentials: RootCredentials, at: Date) =>
          stores.postureFacts.write(
            'linked-role',
            [
              {
                accountId,
                facts: { rootCredentials: credentials },
                missed: [],
                observedAt: at.toISOString(),
              },
            ],
            at,
            new Date(at.getTime() - config.freshFor.IAM),
          ),
        /** Keeps the password with one group and the MFA with another, as two people say. */
        async attest(at: Date) {
          const record = (
            facet: NewCustodyRecord['facet'],
            ref: string,
          ): NewCustodyRecord => ({
            facet,
            custodian: { type: 'CATALOG', ref },
            party: 'PROVIDER',
            since: '2026-11-01',
            nextReview: '2026-11-22',
          });
          await stores.custody.attest({
            attestationId: 'first',
            accountIds: [ONE],
            records: [record('PASSWORD', A), record('MFA', B)],
            attestedBy: 'user:default/iva',
            at,
          });
          await stores.custody.decide('first', {
            decision: 'CONFIRMED',
            by: 'user:default/petr',
            at,
          });
        },
        people: (groups: Record<string, string[]>, at: Date) =>
          stores.memberships.keep(
            {
              graph: {
                membersOf: new Map(Object.entries(groups)),
                people: new Set(Object.values(groups).flat()),
                observedAt: at.toISOString(),
              },
              titles: new Map(),
            },
            new Date(at.getTime() - config.custody.membershipsFreshForMs),
          ),
        resultOf: (accountId: string, checkId: CheckId) =>
          stores
            .knex(POSTURE_RESULTS_TABLE)
            .where({ account_id: accountId, check_id: checkId })
            .first('state', 'reason', 'cause', 'since'),
      };
    }

    const PEOPLE = { [A]: ['user:default/anna'], [B]: ['user:default/ben'] };

    it('judges what was read, and tells what that changed', async () => {
      const p = await setUp();
      expect(await p.judgeAt(hours(0))).toBe(2);
      expect(await p.resultOf(ONE, 'root-mfa')).toMatchObject({
        state: 'NOT_OBSERVED',
        reason: 'not-configured',
      });
      expect(await p.judgeAt(hours(1))).toBe(0);

      await p.read(ONE, { ...MFA_ON, isMfaOn: false }, hours(1));
      expect(await p.judgeAt(hours(1))).toBe(1);
      expect(await p.resultOf(ONE, 'exposure')).toEqual({
        state: 'EXPOSED',
        reason: null,
        cause: 'NO_MFA',
        since: hours(1).toISOString(),
      });
      const changes = p.published.map(({ accountId, checkId, from, to }) => ({
        accountId,
        checkId,
        from,
        to,
      }));
      expect(changes).toContainEqual({
        accountId: ONE,
        checkId: 'exposure',
        from: 'NOT_OBSERVED',
        to: 'EXPOSED',
      });
      expect(
        await p.knex(CHANGES_TABLE).where({ kind: 'POSTURE' }),
      ).toHaveLength(changes.length);
      expect(await p.knex(CUSTOMER_POSTURE_TABLE).first()).toMatchObject({
        customer_ref: ACME,
        exposed: 1,
        not_observed: 1,
      });
    });

    it('judges before it was ever read what was read in between', async () => {
      const p = await setUp([ONE]);
      await p.read(ONE, MFA_ON, hours(1));
      await p.judgeAt(hours(1));
      expect(await p.resultOf(ONE, 'root-mfa')).toMatchObject({
        state: 'PROTECTED',
      });
      expect(p.published).toEqual([]);
    });

    it('judges all accounts of an organization by facts of its payer', async () => {
      const p = await setUp([PAYER, ONE]);
      await p.judgeAt(hours(0));
      await p.postureFacts.write(
        'service-control-policies',
        [
          {
            accountId: PAYER,
            facts: {
              serviceControlPolicies: [
                {
                  id: 'p-1',
                  name: 'No root',
                  document: JSON.stringify({
                    Statement: {
                      Effect: 'Deny',
                      Action: '*',
                      Resource: '*',
                      Condition: {
                        StringLike: {
                          'aws:PrincipalArn': 'arn:aws:iam::*:root',
                        },
                      },
                    },
                  }),
                  targetIds: ['r-ab12'],
                },
              ],
            },
            missed: [],
            observedAt: hours(1).toISOString(),
          },
        ],
        hours(1),
        hours(-24),
      );
      await p.judgeAt(hours(1));
      expect(await p.resultOf(ONE, 'root-denied-by-scp')).toMatchObject({
        state: 'PROTECTED',
      });
    });

    it('finds who reaches both halves since a group changed', async () => {
      const p = await setUp([ONE]);
      await p.people(PEOPLE, hours(1));
      await p.read(ONE, MFA_ON, hours(1));
      await p.attest(hours(1));
      await p.judgeAt(hours(1));
      expect(await p.resultOf(ONE, 'root-four-eyes')).toMatchObject({
        state: 'PROTECTED',
      });

      const later = new Date(hours(1).getTime() + 60_000);
      await p.people({ ...PEOPLE, [B]: ['user:default/anna'] }, later);
      await p.judgeAt(later);
      expect(await p.resultOf(ONE, 'exposure')).toMatchObject({
        state: 'EXPOSED',
        cause: 'ONE_PERSON',
      });

      const last = new Date(later.getTime() + 60_000);
      await p.people(PEOPLE, last);
      await p.judgeAt(last);
      expect(await p.resultOf(ONE, 'exposure')).toMatchObject({
        state: 'PROTECTED',
        since: last.toISOString(),
      });
    });

    it('judges again when time alone changes something', async () => {
      const p = await setUp([ONE]);
      await p.read(ONE, MFA_ON, hours(1));
      await p.people(PEOPLE, hours(1));
      await p.attest(hours(1));
      await p.judgeAt(hours(1));

      // The listing is old after a day, and read again by then.
      await p.listedAt(hours(45));
      await p.judgeAt(hours(45));
      expect(await p.resultOf(ONE, 'root-mfa')).toMatchObject({
        state: 'PROTECTED',
      });
      // 48 hours after the reading, and past the end of 22 November.
      await p.judgeAt(hours(49));
      expect(await p.resultOf(ONE, 'root-mfa')).toMatchObject({
        state: 'PROTECTED',
      });
      const end = new Date(hours(49).getTime() + 1);
      await p.judgeAt(end);
      expect(await p.resultOf(ONE, 'root-mfa')).toMatchObject({
        state: 'NOT_OBSERVED',
        reason: 'stale',
        since: end.toISOString(),
      });
      const midnight = new Date('2026-11-23T00:00:00.000Z');
      expect((await p.knex(ACCOUNT_POSTURE_TABLE).first()).due_at).toBe(
        midnight.toISOString(),
      );
    });

    it('accepts a risk until its last day is over', async () => {
      const p = await setUp([ONE]);
      await p.read(ONE, { ...MFA_ON, isMfaOn: false }, hours(0));
      await p.judgeAt(hours(0));
      await p.exceptions.record(
        {
          accountIds: [ONE],
          checkId: 'exposure',
          reason: 'Migration',
          owner: 'user:default/anna',
          expires: '2026-11-20',
        },
        'user:default/iva',
        hours(1),
      );
      const isAccepted = async () =>
        Boolean((await p.knex(ACCOUNT_POSTURE_TABLE).first()).is_accepted);
      await p.judgeAt(hours(1));
      expect(await isAccepted()).toBe(true);
      expect(await p.knex(CUSTOMER_POSTURE_TABLE).first()).toMatchObject({
        exposed: 0,
        accepted: 1,
      });
      await p.judgeAt(hours(14));
      expect(await isAccepted()).toBe(false);
    });

    it('leaves gone accounts as they were last, and counts each day', async () => {
      const p = await setUp();
      await p.read(ONE, { ...MFA_ON, isMfaOn: false }, hours(1));
      await p.judgeAt(hours(1));
      await p.list([
        p.recordOf(ONE, {
          gone: {
            since: hours(2).toISOString(),
            lastListedAt: hours(1).toISOString(),
          },
        }),
      ]);
      await p.judgeAt(hours(24));
      expect(await p.resultOf(ONE, 'exposure')).toMatchObject({
        state: 'EXPOSED',
      });
      expect(
        await p
          .knex(POSTURE_DAYS_TABLE)
          .where({ check_id: 'root-mfa' })
          .orderBy('day')
          .select('day', 'subject', 'exposed', 'not_observed'),
      ).toEqual([
        { day: '2026-11-20', subject: 'SPAM', exposed: 1, not_observed: 1 },
        { day: '2026-11-21', subject: 'SPAM', exposed: 0, not_observed: 1 },
      ]);
    });

    it('shares the work with others that judge at the same time', async () => {
      const ids = Array.from({ length: 450 }, (_, n) =>
        String(500_000_000_000 + n),
      );
      const p = await setUp(ids);
      await p.judgeAt(hours(0));
      await p.postureFacts.write(
        'linked-role',
        ids.map(accountId => ({
          accountId,
          facts: { rootCredentials: MFA_ON },
          missed: [],
          observedAt: hours(1).toISOString(),
        })),
        hours(1),
        START,
      );
      const judged = await Promise.all(
        [p.newJudge(), p.newJudge(), p.newJudge()].map(judge =>
          judge.judgeDue(() => hours(1), signal),
        ),
      );
      expect(judged.reduce((sum, count) => sum + count, 0)).toBe(450);
      const told = await p
        .knex(CHANGES_TABLE)
        .where({ kind: 'POSTURE', check_id: 'root-mfa' })
        .pluck('account_id');
      expect([...told].sort()).toEqual(ids);
      expect(await p.knex(CUSTOMER_POSTURE_TABLE).first()).toMatchObject({
        not_observed: 450,
      });
    });
  },
);
