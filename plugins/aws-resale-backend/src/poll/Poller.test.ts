import { makeReading } from '../__testUtils__/builders';
import { setUpPolling } from '../__testUtils__/setUpPolling';
import { testDatabases } from '../__testUtils__/testStores';
import { portfolioOf } from '../observe/__testUtils__/setUpAws';
import {
  ACCOUNTS_TABLE,
  ORGANIZATIONS_TABLE,
  RUNS_TABLE,
} from '../store/tables';

jest.setTimeout(120_000);

type Polling = Awaited<ReturnType<typeof setUpPolling>>;

describe.each(testDatabases.eachSupportedId())('Poller on %s', databaseId => {
  let polling: Polling | undefined;

  async function setUp(
    options: Omit<Parameters<typeof setUpPolling>[0], 'client'> = {},
  ): Promise<Polling> {
    polling = await setUpPolling({
      client: await testDatabases.init(databaseId),
      ...options,
    });
    return polling;
  }

  afterEach(async () => {
    await polling?.stop();
    polling = undefined;
  });

  const present = (p: Polling, payerAccountId?: string): Promise<string[]> =>
    p
      .knex(ACCOUNTS_TABLE)
      .where({
        gone_at: null,
        ...(payerAccountId ? { payer_account_id: payerAccountId } : {}),
      })
      .orderBy('account_id')
      .pluck('account_id');

  const lastRun = (p: Polling) =>
    p.knex(RUNS_TABLE).orderBy('started_at', 'desc').first();

  it('stores every account of an organization once, with its place and its verdict', async () => {
    const p = await setUp({
      customers: [
        makeReading('acme', {
          accountModel: 'SPAM',
          payerAccountIds: portfolioOf().organizations.map(
            o => o.payerAccountId,
          ),
        }),
      ],
    });
    await p.poll();

    const { organization } = p.aws;
    expect(await present(p)).toEqual(
      organization.accounts.map(account => account.accountId).sort(),
    );
    const units = new Map(
      organization.organizationalUnits.map(unit => [unit.ouId, unit]),
    );
    const pathOf = (parentId: string): string => {
      const unit = units.get(parentId);
      return unit ? `${pathOf(unit.parentId)}/${unit.name}` : '';
    };
    const rows = await p.knex(ACCOUNTS_TABLE).select();
    for (const row of rows) {
      const account = organization.accounts.find(
        item => item.accountId === row.account_id,
      )!;
      expect(row).toMatchObject({
        name: account.name,
        email_domain: account.email.split('@')[1],
        ou_path: pathOf(account.parentId) || '/',
        customer_ref: 'group:default/acme',
        model: 'SPAM',
      });
    }
    expect(await lastRun(p)).toMatchObject({ outcome: 'COMPLETE', listed: 45 });
  });

  it('writes at most the organization and its run when nothing changed', async () => {
    const p = await setUp();
    await p.poll();
    const before = await p.knex(ACCOUNTS_TABLE).orderBy('account_id').select();
    const units = await p.knex('organizational_units').select();
    const state = await p.knex('feed_state').first();
    const changes = await p.knex('changes').select();
    p.published.length = 0;

    await p.poll();

    expect(await p.knex(ACCOUNTS_TABLE).orderBy('account_id').select()).toEqual(
      before,
    );
    expect(await p.knex('organizational_units').select()).toEqual(units);
    expect(await p.knex('feed_state').first()).toEqual(state);
    expect(await p.knex('changes').select()).toEqual(changes);
    expect(p.published).toEqual([]);
    expect(await p.knex(RUNS_TABLE).select()).toHaveLength(2);
  });

  it.each([1, 2, 3])(
    'removes nothing when page %i of the listing fails',
    async page => {
      const p = await setUp();
      await p.poll();
      const before = await present(p);
      // Everything but the payer is gone, and AWS fails before it says so.
      p.aws.organization.accounts.splice(44);
      p.aws.simulator.faults.fail({ operation: 'ListAccounts', page });

      await p.poll();

      expect(await present(p)).toEqual(before);
      expect(await lastRun(p)).toMatchObject({
        outcome: 'INCOMPLETE',
        message: expect.stringContaining(
          `Page ${page} failed, nothing was removed`,
        ),
      });
      const row = await p.knex(ORGANIZATIONS_TABLE).first();
      expect(row.lease_run_id).toBeNull();
      expect(row.last_complete_at < row.last_attempt_at).toBe(true);
    },
  );

  it('removes nothing when AWS lists no account at all', async () => {
    const p = await setUp();
    await p.poll();
    const before = await present(p);
    p.aws.simulator.faults.emptyAnswer({ operation: 'ListAccounts' });
    await p.poll();
    expect(await present(p)).toEqual(before);
    expect((await lastRun(p)).outcome).toBe('EMPTY');
  });

  it('turns accounts that left into tombstones that keep what was known', async () => {
    const p = await setUp();
    await p.poll();
    const gone = p.aws.organization.accounts.pop()!;
    p.published.length = 0;
    await p.poll();

    const row = await p
      .knex(ACCOUNTS_TABLE)
      .where({ account_id: gone.accountId })
      .first();
    expect(row).toMatchObject({
      name: gone.name,
      verdict: 'NOT_OBSERVED',
      gone_at: p.time.now.toISOString(),
      last_listed_at: '2026-11-20T10:01:00.000Z',
    });
    expect(p.published.flat().map(change => change.kind)).toEqual([
      'ACCOUNT_LEFT',
    ]);
  });

  it('holds a removal above the limit, and lets go when the accounts are listed again', async () => {
    const p = await setUp();
    await p.poll();
    const before = await present(p);
    const missing = p.aws.organization.accounts.splice(30);
    await p.poll();

    expect(await present(p)).toEqual(before);
    const row = await p.knex(ORGANIZATIONS_TABLE).first();
    expect(JSON.parse(row.held)).toMatchObject({
      known: 45,
      listed: 30,
      missing: 15,
      limit: 0.2,
      lastListedAt: '2026-11-20T10:01:00.000Z',
    });
    expect((await lastRun(p)).outcome).toBe('REMOVAL_HELD');

    p.aws.organization.accounts.push(...missing);
    await p.poll();
    expect((await p.knex(ORGANIZATIONS_TABLE).first()).held).toBeNull();
    expect(await present(p)).toEqual(before);
  });

  it('shows a withdrawn role as a state and keeps every fact', async () => {
    const p = await setUp();
    await p.poll();
    const before = await present(p);
    const { payerAccountId } = p.aws.organization;
    p.aws.simulator.faults.withdrawRole(payerAccountId);
    p.published.length = 0;
    await p.poll();

    expect(await present(p)).toEqual(before);
    expect(await p.knex(ORGANIZATIONS_TABLE).first()).toMatchObject({
      access: 'WITHDRAWN',
      access_since: p.time.now.toISOString(),
    });
    expect(p.published.flat().map(change => change.kind)).toEqual([
      'ACCESS_WITHDRAWN',
    ]);

    p.aws.simulator.faults.restoreRole(payerAccountId);
    await p.poll();
    expect((await p.knex(ORGANIZATIONS_TABLE).first()).access).toBe('GRANTED');
  });

  describe('with two organizations', () => {
    const two = () =>
      setUp({
        aws: {
          portfolio: portfolioOf({
            organizations: 2,
            accountsPerOrganization: 12,
          }),
        },
      });

    function move(p: Polling, accountId: string) {
      const [from, to] = p.aws.portfolio.organizations;
      const index = from.accounts.findIndex(a => a.accountId === accountId);
      const [account] = from.accounts.splice(index, 1);
      to.accounts.push({
        ...account,
        parentId: to.rootId,
        joinedAt: new Date('2026-11-19T00:00:00.000Z'),
      });
    }

    it('never lets one touch the accounts of the other', async () => {
      const p = await two();
      const [first, second] = p.aws.portfolio.organizations;
      await p.poll(first.payerAccountId);
      await p.poll(second.payerAccountId);
      const before = await present(p, second.payerAccountId);
      first.accounts.pop();
      await p.poll(first.payerAccountId);
      expect(await present(p, second.payerAccountId)).toEqual(before);
      expect(before).toHaveLength(12);
    });

    it.each([
      ['the old organization first', [0, 1]],
      ['the new organization first', [1, 0]],
    ])(
      'keeps an account that moves exactly once, polling %s',
      async (_, order) => {
        const p = await two();
        const payers = p.aws.portfolio.organizations.map(o => o.payerAccountId);
        await p.poll(payers[0]);
        await p.poll(payers[1]);
        const moved = p.aws.portfolio.organizations[0].accounts[5].accountId;
        move(p, moved);
        for (const index of order) {
          await p.poll(payers[index]);
        }
        for (const index of order) {
          await p.poll(payers[index]);
        }
        const rows = await p.knex(ACCOUNTS_TABLE).where({ account_id: moved });
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({
          payer_account_id: payers[1],
          gone_at: null,
        });
        expect(await present(p)).toHaveLength(24);
        const kinds = await p
          .knex('changes')
          .where({ account_id: moved })
          .pluck('kind');
        expect(kinds).toContain('ACCOUNT_MOVED_ORGANIZATION');
      },
    );

    it('lets an account move out of a held removal', async () => {
      const p = await two();
      const [first, second] = p.aws.portfolio.organizations;
      await p.poll(first.payerAccountId);
      await p.poll(second.payerAccountId);
      const moved = first.accounts[5].accountId;
      move(p, moved);
      first.accounts.splice(8);
      await p.poll(first.payerAccountId);
      expect(await p.knex('held_removals').pluck('account_id')).toContain(
        moved,
      );

      await p.poll(second.payerAccountId);
      await p.poll(first.payerAccountId);

      expect(await present(p, second.payerAccountId)).toContain(moved);
      expect(await p.knex('held_removals').pluck('account_id')).not.toContain(
        moved,
      );
      expect(await present(p)).toHaveLength(24);
    });

    it('does not let a listing from before a move take the account back', async () => {
      const p = await two();
      const [first, second] = p.aws.portfolio.organizations;
      await p.poll(first.payerAccountId);
      await p.poll(second.payerAccountId);
      const account = { ...first.accounts[5] };
      move(p, account.accountId);
      await p.poll(second.payerAccountId);
      // The old organization still lists it, as a page that was cached would.
      first.accounts.push({
        ...account,
        joinedAt: new Date('2020-01-01T00:00:00.000Z'),
      });
      await p.poll(first.payerAccountId);
      expect(await present(p, second.payerAccountId)).toContain(
        account.accountId,
      );
    });

    it('goes on with the other when one is in trouble', async () => {
      const p = await two();
      const [first, second] = p.aws.portfolio.organizations;
      await p.sweep.take([], p.time.now, new AbortController().signal);
      await p.customers.reconcile([makeReading('acme')], {
        at: p.time.now,
        removalLimit: 0.2,
      });
      p.aws.simulator.faults.fail({ payerAccountId: first.payerAccountId });
      await p.organizations.syncPayers(
        [first, second].map(({ payerAccountId }) => ({
          payerAccountId,
          partition: 'aws',
          source: 'CONFIG',
          trusted: true,
        })),
        p.time.now,
      );
      const signal = new AbortController().signal;
      const clock = () => p.time.now;
      expect(await p.poller.pollDue(clock, signal)).toBe(true);
      expect(await p.poller.pollDue(clock, signal)).toBe(true);
      expect(await p.poller.pollDue(clock, signal)).toBe(false);
      expect(await present(p, second.payerAccountId)).toHaveLength(12);
      expect(await present(p, first.payerAccountId)).toHaveLength(0);
    });
  });

  it('polls nothing before customers were read completely once', async () => {
    const p = await setUp();
    const signal = new AbortController().signal;
    expect(await p.poller.pollDue(() => p.time.now, signal)).toBe(false);
    expect(p.aws.simulator.requests.count()).toBe(0);
    await p.customers.reconcile([makeReading('acme')], {
      at: p.time.now,
      removalLimit: 0.2,
    });
    expect(await p.poller.pollDue(() => p.time.now, signal)).toBe(true);
  });

  it('reads 1,000 accounts in 100 units with at most 165 calls cold and 64 warm', async () => {
    const p = await setUp({
      aws: {
        portfolio: portfolioOf({
          accountsPerOrganization: 1000,
          organizationalUnitsPerOrganization: 100,
        }),
      },
    });
    await p.poll();
    const cold = p.aws.simulator.requests.count();
    p.aws.simulator.requests.clear();
    await p.poll();
    const warm = p.aws.simulator.requests.count();
    expect(await present(p)).toHaveLength(1000);
    expect(cold).toBeLessThanOrEqual(165);
    expect(warm).toBeLessThanOrEqual(64);
    expect((await lastRun(p)).calls).toBe(warm);
  });

  it('reads an organization with old fields by other ways, and says so', async () => {
    const p = await setUp();
    p.aws.simulator.faults.oldFieldSet({});
    await p.poll();
    expect(await present(p)).toHaveLength(45);
    const row = await p.knex(ORGANIZATIONS_TABLE).first();
    expect(JSON.parse(row.capabilities)).toEqual({
      paths: 'TREE_WALK',
      tags: 'PER_RESOURCE',
    });
    expect(JSON.parse(row.not_read)).toHaveLength(2);
    const paths = await p.knex(ACCOUNTS_TABLE).pluck('ou_path');
    expect(paths.some(path => path.length > 1)).toBe(true);
  });

  it('keeps last known tags when reading them fails midway', async () => {
    const p = await setUp();
    await p.poll();
    const before = await p
      .knex(ACCOUNTS_TABLE)
      .orderBy('account_id')
      .pluck('tags');
    p.aws.simulator.faults.fail({ operation: 'GetResources' });
    await p.poll();
    expect(
      await p.knex(ACCOUNTS_TABLE).orderBy('account_id').pluck('tags'),
    ).toEqual(before);
    expect(before.some(tags => tags.length > 2)).toBe(true);
    const row = await p.knex(ORGANIZATIONS_TABLE).first();
    expect(JSON.parse(row.not_read)[0]).toMatch(
      /Tags: reading them failed midway/,
    );
  });
});
