import { makeReading, makeRecord } from '../../__testUtils__/builders';
import { makeConfig } from '../../__testUtils__/setUpPolling';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import type { HeldClaim } from '../../judge/types';
import { RuleTrials } from './RuleTrials';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const [NORTH, SOUTH] = ['100000000000', '200000000000'];
const ACME = 'group:default/acme';

const heldBy = (source: HeldClaim['source']): AccountRecord['mapping'] => ({
  held: ['a', 'b'].map(name => ({
    customerRef: `group:default/${name}`,
    source,
    reason: 'SAME_STRENGTH',
  })),
});
const has = (customerRef: string): AccountRecord['mapping'] => ({
  customerRef,
  source: 'ORGANIZATION',
  rule: customerRef === ACME ? 'first' : undefined,
  held: [],
});

/** Each is alone in its unit, which is named after what it has. */
const RECORDS = (
  [
    ['Nothing', { held: [] }, NORTH],
    ['Elsewhere', has('group:default/globex'), NORTH],
    ['Here', has(ACME), NORTH],
    ['Tag', heldBy('ACCOUNT_TAG'), NORTH],
    ['Rule', heldBy('OU_RULE'), NORTH],
    ['Payer', heldBy('ORGANIZATION'), NORTH],
    ['Nothing', { held: [] }, SOUTH],
  ] as const
).map(([unit, mapping, payerAccountId], index) =>
  makeRecord(
    {
      accountId: `00000000000${index}`,
      name: `account ${index}`,
      payerAccountId,
      ouPath: `/Units/${unit}`,
    },
    { mapping: { ...mapping, held: [...mapping.held] } },
  ),
);

describe.each(testDatabases.eachSupportedId())(
  'RuleTrials on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      await stores.customers.reconcile(
        ['acme', 'globex'].map(name => makeReading(name)),
        { at: AT, removalLimit: 0.2 },
      );
      await stores.accounts.write({
        at: AT,
        accountIds: RECORDS.map(({ facts }) => facts.accountId),
        decide: () => ({ records: RECORDS, changes: [] }),
      });
      const config = makeConfig();
      config.mapping.rules = ['first', 'second'].map(id => ({
        id,
        name: id,
        customer: ACME,
      }));
      return new RuleTrials({
        queries: stores.queries.mapping,
        customers: stores.customers,
        config,
      });
    }

    it.each([
      ['Nothing', { matched: 2, mapped: 2, alreadyHere: 0, elsewhere: 0 }],
      ['Elsewhere', { matched: 1, mapped: 0, alreadyHere: 0, elsewhere: 1 }],
      ['Here', { matched: 1, mapped: 0, alreadyHere: 1, elsewhere: 0 }],
      ['Tag', { matched: 1, mapped: 0, alreadyHere: 0, elsewhere: 0 }],
      ['Rule', { matched: 1, mapped: 0, alreadyHere: 0, elsewhere: 0 }],
      ['Payer', { matched: 1, mapped: 1, alreadyHere: 0, elsewhere: 0 }],
      ['*', { matched: 7, mapped: 3, alreadyHere: 1, elsewhere: 1 }],
    ])('tells what a rule would do to accounts in %s', async (unit, counts) => {
      const trials = await setUp();
      expect(
        await trials.try({ ouPath: `/Units/${unit}`, customer: ACME }, 'ALL'),
      ).toMatchObject({ ...counts, unknownCustomers: [] });
    });

    it('keeps to the organization of the rule and to the scope', async () => {
      const trials = await setUp();
      const draft = { ouPath: '/Units/Nothing', customer: ACME };
      const scope = { key: 'payerAccountId' as const, values: [SOUTH] };
      const matched = async (payerAccountId?: string) =>
        (await trials.try({ ...draft, payerAccountId }, scope)).matched;
      expect([
        await matched(),
        await matched(SOUTH),
        await matched(NORTH),
      ]).toEqual([1, 1, 0]);
    });

    it('names customers that a rule would yield but nobody knows', async () => {
      const trials = await setUp();
      const trial = await trials.try(
        { ouPath: '/Units/{unit}', customer: 'group:default/{unit}' },
        'ALL',
      );
      // Without a customer the rule takes and gives nothing.
      expect(trial).toMatchObject({ mapped: 0, alreadyHere: 0, elsewhere: 0 });
      expect(trial.unknownCustomers).toEqual(
        ['nothing', 'elsewhere', 'here', 'tag', 'rule', 'payer'].map(
          name => `group:default/${name}`,
        ),
      );
      expect(trial.sample[1]).toEqual({
        accountId: '000000000001',
        name: 'account 1',
        ouPath: '/Units/Elsewhere',
        customerRef: 'group:default/elsewhere',
        present: { ref: 'group:default/globex', title: 'globex' },
      });
    });

    it('lists the configured rules with what each maps now', async () => {
      const trials = await setUp();
      expect(await trials.list('ALL')).toMatchObject([
        { id: 'first', mapped: 1 },
        { id: 'second', mapped: 0 },
      ]);
    });
  },
);
