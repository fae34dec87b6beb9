import type { SimulatedOrganization } from 'aws-simulator';
import {
  drain,
  InstantClock,
  portfolioOf,
  setUpAws,
  targetOf,
  type AwsSetup,
} from './__testUtils__/setUpAws';
import type { OrganizationReader } from './types';

/** Units above an account, from the root downwards, as the simulator has them. */
function ouIdsOf(organization: SimulatedOrganization, accountId: string) {
  const ouIds: string[] = [];
  let parentId = organization.accounts.find(
    account => account.accountId === accountId,
  )?.parentId;
  while (parentId !== undefined && parentId !== organization.rootId) {
    ouIds.unshift(parentId);
    const unitId: string = parentId;
    parentId = organization.organizationalUnits.find(
      unit => unit.ouId === unitId,
    )?.parentId;
  }
  return ouIds;
}

async function readUnits(reader: OrganizationReader, parentId: string) {
  const units = await reader.organizationalUnits(parentId);
  for (const { ouId } of [...units]) {
    units.push(...(await readUnits(reader, ouId)));
  }
  return units;
}

describe('SdkOrganizationReader', () => {
  let aws: AwsSetup;

  afterEach(async () => {
    await aws?.stop();
  });

  it('says which organization it is', async () => {
    aws = await setUpAws();
    const { organization } = aws;
    const reader = await aws.open();
    await expect(reader.describe()).resolves.toEqual({
      organizationId: organization.organizationId,
      payerAccountId: organization.payerAccountId,
      payerEmail: organization.accounts[0].email,
      featureSet: 'ALL',
    });
  });

  it('lists every account once, with its place, page by page', async () => {
    aws = await setUpAws();
    const { organization, simulator } = aws;
    const reader = await aws.open();
    const sizes: number[] = [];
    const accounts = [];
    for await (const page of reader.accounts()) {
      sizes.push(page.length);
      accounts.push(...page);
    }
    expect(sizes).toEqual([20, 20, 5]);
    const byId = (a: { accountId: string }, b: { accountId: string }) =>
      a.accountId.localeCompare(b.accountId);
    expect(accounts.sort(byId)).toEqual(
      [...organization.accounts].sort(byId).map(account => ({
        accountId: account.accountId,
        name: account.name,
        arn: `arn:aws:organizations::${organization.payerAccountId}:account/${organization.organizationId}/${account.accountId}`,
        email: account.email,
        state: account.state,
        joinedMethod: account.joinedMethod,
        joinedAt: account.joinedAt,
        ouIds: ouIdsOf(organization, account.accountId),
      })),
    );
    await expect(reader.rootId()).resolves.toBe(organization.rootId);
    expect(reader.capabilities.paths).toBe('PATHS');
    expect(simulator.requests.byOperation()).toEqual({
      AssumeRole: 1,
      ListAccounts: 3,
    });
  });

  it('begins to hand out accounts before it has listed them all', async () => {
    aws = await setUpAws();
    const reader = await aws.open();
    const pages = reader.accounts()[Symbol.asyncIterator]();
    await pages.next();
    expect(aws.simulator.requests.count({ operation: 'ListAccounts' })).toBe(1);
  });

  it('goes on over empty pages that carry a token', async () => {
    aws = await setUpAws();
    aws.simulator.faults.emptyPages({}, 2);
    const reader = await aws.open();
    await expect(drain(reader.accounts())).resolves.toHaveLength(45);
    await expect(drain(reader.tags())).resolves.toHaveLength(45);
    expect(
      aws.simulator.requests.count({ operation: 'ListAccounts' }),
    ).toBeGreaterThan(3);
  });

  it('lists an account once even if AWS lists it twice', async () => {
    aws = await setUpAws();
    const { accounts } = aws.organization;
    accounts.push(...accounts.slice(0, 3));
    const ids = (await drain((await aws.open()).accounts())).map(
      account => account.accountId,
    );
    expect(ids).toHaveLength(45);
    expect(new Set(ids).size).toBe(45);
  });

  it('keeps only wanted tags, of accounts and organizational units', async () => {
    aws = await setUpAws();
    const { organization } = aws;
    const [unit] = organization.organizationalUnits;
    unit.tags = { 'aws-resale:account-model': 'ECAM', other: 'x' };
    organization.accounts[1].tags = { other: 'x' };
    const reader = await aws.open();
    const tags = new Map(
      (await drain(reader.tags())).map(it => [it.resourceId, it.tags]),
    );
    expect(tags.size).toBe(45);
    expect(tags.get(unit.ouId)).toEqual({ 'aws-resale:account-model': 'ECAM' });
    expect(tags.get(organization.payerAccountId)).toEqual({
      'aws-resale:customer': 'group:default/customer-0',
    });
    expect(tags.has(organization.accounts[1].accountId)).toBe(false);
    expect(reader.capabilities.tags).toBe('BULK');
    await expect(reader.tagsOf(unit.ouId)).resolves.toEqual({
      'aws-resale:account-model': 'ECAM',
    });
  });

  it('reads organizational units over all pages', async () => {
    aws = await setUpAws();
    const { organization } = aws;
    const { rootId } = organization;
    organization.organizationalUnits = Array.from(
      { length: 45 },
      (_, index) => ({
        ouId: `ou-abcd-${String(index).padStart(8, '0')}`,
        name: `Unit ${index}`,
        parentId: rootId,
        tags: {},
      }),
    );
    const reader = await aws.open();
    const units = await reader.organizationalUnits(rootId);
    expect(units).toHaveLength(45);
    expect(units).toContainEqual({
      ouId: 'ou-abcd-00000007',
      name: 'Unit 7',
      parentId: rootId,
    });
  });

  it('asks for the root where no path told it', async () => {
    aws = await setUpAws();
    const reader = await aws.open();
    await expect(reader.rootId()).resolves.toBe(aws.organization.rootId);
    await reader.rootId();
    expect(aws.simulator.requests.count({ operation: 'ListRoots' })).toBe(1);
  });

  describe('from answers with the old field set', () => {
    it('walks the tree to place accounts and falls back to the status', async () => {
      aws = await setUpAws();
      const { organization, simulator } = aws;
      organization.accounts[1].state = 'CLOSED';
      simulator.faults.oldFieldSet({});
      const reader = await aws.open();
      await reader.rootId();
      const accounts = await drain(reader.accounts());
      expect(accounts).toHaveLength(45);
      for (const { accountId, ouIds } of accounts) {
        expect(ouIds).toEqual(ouIdsOf(organization, accountId));
      }
      const closed = organization.accounts[1].accountId;
      expect(
        accounts.find(account => account.accountId === closed)?.state,
      ).toBe('SUSPENDED');
      expect(reader.capabilities.paths).toBe('TREE_WALK');
    });

    it('does not read organizational units twice', async () => {
      aws = await setUpAws();
      const { organization, simulator } = aws;
      simulator.faults.oldFieldSet({});
      const reader = await aws.open();
      await drain(reader.accounts());
      simulator.requests.clear();
      const units = await readUnits(reader, await reader.rootId());
      expect(units).toHaveLength(4);
      expect(units.map(unit => unit.ouId).sort()).toEqual(
        organization.organizationalUnits.map(unit => unit.ouId).sort(),
      );
      expect(simulator.requests.count()).toBe(0);
    });

    it('reads tags one by one where bulk tags are refused', async () => {
      aws = await setUpAws();
      aws.simulator.faults.oldFieldSet({});
      const reader = await aws.open();
      await expect(drain(reader.tags())).resolves.toEqual([]);
      expect(reader.capabilities.tags).toBe('PER_RESOURCE');
    });
  });

  it.each([
    ['bulk tags', ['tag:GetResources'], 'PER_RESOURCE'],
    [
      'all tags',
      ['tag:GetResources', 'organizations:ListTagsForResource'],
      'NONE',
    ],
  ])('notices that %s are refused', async (_, refused, expected) => {
    aws = await setUpAws();
    const { role } = aws.organization;
    if (role) {
      role.allowedActions = role.allowedActions.filter(
        action => !refused.includes(action),
      );
    }
    const reader = await aws.open();
    await expect(drain(reader.tags())).resolves.toEqual([]);
    expect(reader.capabilities.tags).toBe(expected);
    // A lasting state: the next run needs no new session for it.
    await aws.open();
    expect(aws.simulator.requests.count({ operation: 'AssumeRole' })).toBe(1);
  });

  describe('with 1,000 accounts in 100 organizational units', () => {
    const portfolio = () =>
      portfolioOf({
        accountsPerOrganization: 1000,
        organizationalUnitsPerOrganization: 100,
        tagsFor: ({ accountIndex }) => ({
          'aws-resale:customer': `group:default/customer-${accountIndex % 7}`,
        }),
      });

    async function read(reader: OrganizationReader) {
      await reader.describe();
      const tags = await drain(reader.tags());
      const accounts = await drain(reader.accounts());
      return { tags, accounts };
    }

    it('costs at most 165 calls cold and 64 warm', async () => {
      aws = await setUpAws({ portfolio: portfolio() });
      for (const unit of aws.organization.organizationalUnits) {
        unit.tags = { 'aws-resale:account-model': 'SPAM' };
      }
      const { requests } = aws.simulator;

      const cold = await aws.open();
      const { accounts, tags } = await read(cold);
      const units = await readUnits(cold, await cold.rootId());
      expect([accounts.length, tags.length, units.length]).toEqual([
        1000, 1100, 100,
      ]);
      expect(requests.byOperation()).toEqual({
        AssumeRole: 1,
        DescribeOrganization: 1,
        GetResources: 11,
        ListAccounts: 50,
        ListOrganizationalUnitsForParent: 101,
      });
      expect(requests.count()).toBeLessThanOrEqual(165);
      expect(cold.calls).toBe(requests.count());

      requests.clear();
      const warm = await aws.open();
      await read(warm);
      expect(requests.count()).toBeLessThanOrEqual(64);
      expect(warm.calls).toBe(requests.count());
    });

    it.each([0.5, 1])(
      'is never throttled at a share of %d',
      async rateShare => {
        const clock = new InstantClock();
        const start = Date.now();
        aws = await setUpAws({
          portfolio: portfolio(),
          clock,
          rateShare,
          simulator: { timeScale: 1, now: () => start + clock.now() },
        });
        const reader = await aws.open(targetOf(aws.portfolio));
        await read(reader);
        await readUnits(reader, await reader.rootId());
        const { requests } = aws.simulator;
        expect(requests.count({ outcome: 'OK' })).toBe(requests.count());
        expect(clock.now()).toBeGreaterThan(10_000);
      },
    );
  });
});
