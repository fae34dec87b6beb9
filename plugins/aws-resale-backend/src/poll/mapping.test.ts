import type { GroupEntity } from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { makeConfig, setUpPolling } from '../__testUtils__/setUpPolling';
import { testDatabases } from '../__testUtils__/testStores';
import type { MappingRuleConfig } from '../config/types';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  CHANGES_TABLE,
  CUSTOMERS_TABLE,
  MAPPING_DAYS_TABLE,
} from '../store/tables';
import { POSTURE_DAYS_TABLE } from '../store/posture/tables';
import { HistoryReplay } from './HistoryReplay';
import { ReplayClock } from './ReplayClock';

jest.setTimeout(120_000);

type Polling = Awaited<ReturnType<typeof setUpPolling>>;

const RULES: MappingRuleConfig[] = [
  {
    id: 'by-ou',
    ouPath: '/Kunden/{customer}/**',
    customer: 'group:default/{customer}',
  },
  { id: 'by-name', name: '{customer}-*', customer: '{customer}' },
];
const PERSON = 'user:default/petra';
const signal = new AbortController().signal;

/** One organization of 20 accounts that only rules and people could map. */
function makePortfolio() {
  const portfolio = portfolioOf({
    accountsPerOrganization: 20,
    organizationalUnitsPerOrganization: 2,
    tagsFor: () => ({}),
  });
  const [{ organizationalUnits, accounts, rootId }] = portfolio.organizations;
  const [customers, first] = organizationalUnits;
  Object.assign(customers, { name: 'Kunden', parentId: rootId });
  Object.assign(first, { name: 'Müller', parentId: customers.ouId });
  accounts.forEach((account, index) => {
    account.parentId = index === 3 ? first.ouId : rootId;
    account.name = index === 4 ? 'acme-corp-prod' : `Workload ${index}`;
  });
  return portfolio;
}

const PORTFOLIO = makePortfolio();
const [{ payerAccountId: PAYER }] = PORTFOLIO.organizations;
const ids = PORTFOLIO.organizations[0].accounts.map(item => item.accountId);
const [IN_UNIT, BY_NAME] = [ids[3], ids[4]];

function named(
  name: string,
  annotations: Record<string, string> = {},
): GroupEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      annotations: {
        [ANNOTATIONS.emailDomains]: `${name}.example`,
        ...annotations,
      },
    },
    spec: { type: 'customer', children: [] },
  };
}

/** A customer that the catalog never lacks. */
const BYSTANDER = named('bystander');

describe.each(testDatabases.eachSupportedId())('mapping on %s', databaseId => {
  const started: Polling[] = [];

  async function setUp(
    rules: MappingRuleConfig[] = RULES,
    client?: Knex,
  ): Promise<Polling> {
    const polling = await setUpPolling({
      client: client ?? (await testDatabases.init(databaseId)),
      aws: { portfolio: makePortfolio() },
      config: {
        ...makeConfig(),
        organizations: [{ payerAccountId: PAYER, partition: 'aws' }],
        customers: { ...makeConfig().customers, removalLimit: 1 },
        mapping: { accountIdAnnotations: [], rules },
      },
    });
    started.push(polling);
    return polling;
  }

  afterEach(async () => {
    for (const polling of started.splice(0)) {
      await polling.stop();
    }
  });

  const read = async (p: Polling, ...entities: GroupEntity[]) => {
    p.time.now = new Date(p.time.now.getTime() + 60_000);
    await p.sweep.take([BYSTANDER, ...entities], p.time.now, signal);
  };
  const rowOf = (p: Polling, accountId: string) =>
    p.knex(ACCOUNTS_TABLE).where({ account_id: accountId }).first();
  /** Who has an account, by what. */
  const mappingOf = async (p: Polling, accountId: string) => {
    const row = await rowOf(p, accountId);
    return [row.customer_ref, row.mapping_source, row.mapping_rule];
  };
  const revisions = async (p: Polling) =>
    new Map<string, number>(
      (await p.knex(ACCOUNTS_TABLE).select('account_id', 'revision')).map(
        row => [row.account_id, Number(row.revision)],
      ),
    );
  /** Accounts that were written while something was done. */
  const writtenBy = async (p: Polling, act: () => Promise<unknown>) => {
    const before = await revisions(p);
    await act();
    const after = await revisions(p);
    return ids.filter(id => before.get(id) !== after.get(id));
  };

  it('maps accounts by rules over OU paths and names', async () => {
    const p = await setUp();
    await read(p, named('muller'), named('acme-corp'), named('acme'));
    await p.poll();
    expect(await mappingOf(p, IN_UNIT)).toEqual([
      'group:default/muller',
      'OU_RULE',
      'by-ou',
    ]);
    expect(await mappingOf(p, BY_NAME)).toEqual([
      'group:default/acme-corp',
      'NAME_RULE',
      'by-name',
    ]);
    expect(await mappingOf(p, ids[5])).toEqual([null, null, null]);
  });

  it('judges again only what rules yield for a customer that joins, and lets go of it when it leaves', async () => {
    const p = await setUp();
    await read(p, named('acme'));
    await p.poll();
    const judged = jest.spyOn(p.accounts, 'write');
    const touched = () =>
      new Set(judged.mock.calls.flatMap(([{ accountIds }]) => accountIds));

    expect(
      await writtenBy(p, () => read(p, named('acme'), named('muller'))),
    ).toEqual([IN_UNIT]);
    expect(touched()).toEqual(new Set([IN_UNIT]));
    expect((await rowOf(p, IN_UNIT)).customer_ref).toBe('group:default/muller');

    judged.mockClear();
    await read(p, named('acme'), named('muller'));
    expect(touched()).toEqual(new Set());

    expect(await writtenBy(p, () => read(p, named('acme')))).toEqual([IN_UNIT]);
    expect((await rowOf(p, IN_UNIT)).customer_ref).toBeNull();
  });

  it('holds a rule that would take an account from its present customer', async () => {
    const p = await setUp();
    const owner = named('owner', { [ANNOTATIONS.payerAccountId]: PAYER });
    await read(p, owner);
    await p.poll();
    await read(p, owner, named('acme-corp'));
    const row = await rowOf(p, BY_NAME);
    expect(row.customer_ref).toBe('group:default/owner');
    expect(JSON.parse(row.held_claims)).toEqual([
      {
        customerRef: 'group:default/acme-corp',
        source: 'NAME_RULE',
        rule: 'by-name',
        reason: 'TAKES_FROM_PRESENT',
      },
    ]);
    // Nobody else is touched by the claim, and it goes with its customer.
    expect(await writtenBy(p, () => read(p, owner))).toEqual([BY_NAME]);
    expect((await rowOf(p, BY_NAME)).held_claims).toBe('[]');
  });

  it('maps everything again once, when the rules have changed', async () => {
    const p = await setUp([]);
    await read(p, named('muller'), named('acme'));
    await p.poll();
    expect((await rowOf(p, IN_UNIT)).customer_ref).toBeNull();

    const q = await setUp(RULES, p.knex);
    const judged = jest.spyOn(q.accounts, 'write');
    await read(q, named('muller'), named('acme'));
    expect(
      new Set(judged.mock.calls.flatMap(([{ accountIds }]) => accountIds)),
    ).toEqual(new Set(ids));
    expect(await mappingOf(q, IN_UNIT)).toContain('by-ou');
    expect(await mappingOf(q, BY_NAME)).toContain('group:default/acme');

    judged.mockClear();
    await read(q, named('muller'), named('acme'));
    expect(judged.mock.calls.flatMap(([{ accountIds }]) => accountIds)).toEqual(
      [],
    );
  });

  describe('with an assignment', () => {
    async function assign(p: Polling, name: string, ...accountIds: string[]) {
      const result = await p.mapping.assign({
        accountIds,
        customerRef: `group:default/${name}`,
        by: PERSON,
        at: p.time.now,
      });
      await p.decisions.apply(result.accountIds, p.time.now);
    }
    const changesOf = (p: Polling, accountId: string) =>
      p
        .knex(CHANGES_TABLE)
        .where({ account_id: accountId })
        .orderBy('id')
        .select('kind', 'from_value', 'to_value', 'actor');

    it('follows the person at once, with roll-up, event and nothing else written', async () => {
      const p = await setUp();
      await read(p, named('acme'), named('other'));
      await p.poll();
      p.published.length = 0;

      expect(await writtenBy(p, () => assign(p, 'other', BY_NAME))).toEqual([
        BY_NAME,
      ]);

      expect(await mappingOf(p, BY_NAME)).toEqual([
        'group:default/other',
        'ASSIGNMENT',
        null,
      ]);
      expect(
        await p
          .knex(CUSTOMERS_TABLE)
          .where('account_count', '>', 0)
          .pluck('customer_ref'),
      ).toEqual(['group:default/other']);
      expect(p.published.flat()).toEqual([
        expect.objectContaining({
          kind: 'CUSTOMER',
          from: 'group:default/acme',
          to: 'group:default/other',
        }),
      ]);
      // A poll knows of it too.
      expect(await writtenBy(p, () => p.poll())).toEqual([]);
    });

    it('withdraws it by itself when an annotation says the same', async () => {
      const p = await setUp();
      await read(p, named('acme'), named('other'));
      await p.poll();
      await assign(p, 'other', BY_NAME, ids[5]);

      const written = await writtenBy(p, () =>
        read(
          p,
          named('acme'),
          named('other', { [ANNOTATIONS.linkedAccountId]: BY_NAME }),
        ),
      );

      expect(written).toEqual([BY_NAME]);
      expect(await mappingOf(p, BY_NAME)).toEqual([
        'group:default/other',
        'LINKED_ACCOUNT_ANNOTATION',
        null,
      ]);
      expect(await p.knex(ASSIGNMENTS_TABLE).pluck('account_id')).toEqual([
        ids[5],
      ]);
      expect((await changesOf(p, BY_NAME)).at(-1)).toEqual({
        kind: 'ASSIGNMENT_WITHDRAWN',
        from_value: 'group:default/other',
        to_value: null,
        actor: null,
      });
      expect(p.published.flat().map(({ kind }) => kind)).toContain(
        'ASSIGNMENT_WITHDRAWN',
      );
    });

    it('withdraws it by itself when a poll finds a name that says the same', async () => {
      const p = await setUp();
      await read(p, named('acme'));
      await p.poll();
      await assign(p, 'acme', ids[5]);
      p.aws.organization.accounts[5].name = 'acme-test';
      expect(await writtenBy(p, () => p.poll())).toEqual([ids[5]]);
      expect(await mappingOf(p, ids[5])).toEqual([
        'group:default/acme',
        'NAME_RULE',
        'by-name',
      ]);
      expect(await p.knex(ASSIGNMENTS_TABLE).select()).toEqual([]);
    });

    it('keeps one to a customer that is gone, and follows it again when it is back', async () => {
      const p = await setUp();
      await read(p, named('acme'), named('other'));
      await p.poll();
      await assign(p, 'other', BY_NAME);
      await read(p, named('acme'));
      expect(await mappingOf(p, BY_NAME)).toContain('group:default/acme');
      expect((await p.mapping.assignments([BY_NAME])).size).toBe(1);

      expect(
        await writtenBy(p, () => read(p, named('acme'), named('other'))),
      ).toEqual([BY_NAME]);
      expect(await mappingOf(p, BY_NAME)).toContain('group:default/other');
    });

    it('goes back to what the catalog says when the person withdraws it', async () => {
      const p = await setUp();
      await read(p, named('acme'), named('other'));
      await p.poll();
      await assign(p, 'other', BY_NAME);
      const { accountIds } = await p.mapping.withdraw({
        accountIds: [BY_NAME],
        by: PERSON,
        at: p.time.now,
      });
      await p.decisions.apply(accountIds, p.time.now);
      expect(await mappingOf(p, BY_NAME)).toContain('group:default/acme');
    });
  });

  it('counts every day, also those of a replayed past on which nothing was read', async () => {
    const p = await setUp();
    const replay = new HistoryReplay({
      sweep: p.sweep,
      poller: p.poller,
      mapping: p.mapping,
      organizations: p.organizations,
      readings: p.readings,
      facts: p.postureFacts,
      custody: p.pastCustody,
      posture: p.posture,
      judge: p.judge,
      clock: new ReplayClock(),
      signal,
    });
    const readOn = async (day: string, ...entities: GroupEntity[]) => {
      const at = new Date(`${day}T23:00:00.000Z`);
      await replay.readCustomers([BYSTANDER, ...entities], at);
      await replay.pollAll(at);
      await replay.judge(at);
    };
    await readOn('2026-10-30');
    await readOn('2026-11-02', named('muller'));
    await readOn('2026-11-02', named('muller'), named('acme'));
    expect(await p.knex(MAPPING_DAYS_TABLE).orderBy('day').select()).toEqual([
      { day: '2026-10-30', accounts: 20, unmapped: 20 },
      { day: '2026-10-31', accounts: 20, unmapped: 20 },
      { day: '2026-11-01', accounts: 20, unmapped: 20 },
      { day: '2026-11-02', accounts: 20, unmapped: 18 },
    ]);
    expect(
      await p.knex(POSTURE_DAYS_TABLE).distinct('day').orderBy('day'),
    ).toEqual([
      { day: '2026-10-30' },
      { day: '2026-10-31' },
      { day: '2026-11-01' },
      { day: '2026-11-02' },
    ]);
  });
});
