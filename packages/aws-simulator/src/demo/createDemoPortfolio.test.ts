import type { SimulatedPortfolio } from '../model';
import { Timeline } from '../timeline/Timeline';
import { createDemoPortfolio } from './createDemoPortfolio';
import { demoOrganizations } from './demoOrganizations';
import { demoPollDates } from './demoPollDates';
import { demoStart } from './moments';
import { PROVIDER_DOMAIN } from './provider';
import { situations } from './situations';

const now = new Date('2026-11-24T14:17:00Z');
/** Just after midnight, steps of today fall on yesterday. */
const night = new Date('2027-01-01T00:05:00Z');

const options = {
  roleName: 'ResaleReader',
  externalIdFor: (payer: { partition: string; payerAccountId: string }) =>
    `${payer.partition}/${payer.payerAccountId}`,
  now,
};

function idsByPayer(portfolio: SimulatedPortfolio): Map<string, Set<string>> {
  return new Map(
    portfolio.organizations.map(({ payerAccountId, accounts }) => [
      payerAccountId,
      new Set(accounts.map(account => account.accountId)),
    ]),
  );
}

/** Everything that is wrong with a portfolio, in words. */
function flaws(portfolio: SimulatedPortfolio): string[] {
  const found: string[] = [];
  const accountIds = new Set<string>();
  const emails = new Set<string>();
  for (const organization of portfolio.organizations) {
    const { payerAccountId, accounts, organizationalUnits, rootId } =
      organization;
    const parents = new Set([
      rootId,
      ...organizationalUnits.map(unit => unit.ouId),
    ]);
    if (parents.size !== organizationalUnits.length + 1) {
      found.push(`${payerAccountId}: a unit id is used twice`);
    }
    organizationalUnits
      .filter(unit => !parents.has(unit.parentId))
      .forEach(unit => found.push(`${unit.ouId}: no parent`));
    const hasPayer = accounts.some(
      account => account.accountId === payerAccountId,
    );
    if (hasPayer !== (organization.organizationId !== undefined)) {
      found.push(`${payerAccountId}: the payer's place`);
    }
    for (const { accountId, name, email, parentId } of accounts) {
      const problems = {
        'id listed twice': accountIds.has(accountId),
        'id not of 12 digits': !/^\d{12}$/.test(accountId),
        'e-mail used twice': emails.has(email.toLowerCase()),
        'e-mail too long': email.length > 64,
        'e-mail malformed': !/^[^\s@]+@[a-zA-Z0-9.-]+\.[a-zA-Z]+$/.test(email),
        'name empty or too long': name === '' || [...name].length > 50,
        'parent missing': !parents.has(parentId),
      };
      accountIds.add(accountId);
      emails.add(email.toLowerCase());
      Object.entries(problems)
        .filter(([, isThere]) => isThere)
        .forEach(([problem]) => found.push(`${accountId}: ${problem}`));
    }
  }
  return found;
}

describe('createDemoPortfolio', () => {
  it('gives the same portfolio and timeline for the same options', () => {
    const first = createDemoPortfolio(options);
    const second = createDemoPortfolio(options);

    expect(second.portfolio).toEqual(first.portfolio);
    for (const demo of [first, second]) {
      demo.timeline.forEach(step => step.apply(demo.portfolio));
    }
    expect(second.portfolio).toEqual(first.portfolio);
    expect(second.timeline.map(({ at, title }) => ({ at, title }))).toEqual(
      first.timeline.map(({ at, title }) => ({ at, title })),
    );
  });

  it('keeps portfolios of several calls apart', () => {
    const changed = createDemoPortfolio(options);
    changed.timeline.forEach(step => step.apply(changed.portfolio));
    changed.portfolio.hubs[0].accessKeyId = 'changed';
    changed.portfolio.organizations[0].accounts[0].tags.changed = 'yes';

    const fresh = createDemoPortfolio(options).portfolio;

    expect(fresh.hubs[0].accessKeyId).not.toBe('changed');
    expect(fresh.organizations[0].accounts[0].tags).toEqual({});
  });

  it('has the size of a mid-sized provider in the end', () => {
    const { portfolio, timeline } = createDemoPortfolio(options);
    timeline.forEach(step => step.apply(portfolio));

    const accounts = portfolio.organizations.flatMap(one => one.accounts);
    expect(portfolio.organizations.length).toBeGreaterThanOrEqual(28);
    expect(portfolio.organizations.length).toBeLessThanOrEqual(32);
    expect(accounts.length).toBeGreaterThanOrEqual(560);
    expect(accounts.length).toBeLessThanOrEqual(640);
    expect(
      accounts.filter(account => account.accountId.startsWith('0')).length,
    ).toBeGreaterThan(20);
  });

  it.each([
    ['in the afternoon', now],
    ['just after midnight', night],
  ])('is sound after every step, seen %s', (_, present) => {
    const { portfolio, timeline } = createDemoPortfolio({
      ...options,
      now: present,
    });

    expect(flaws(portfolio)).toEqual([]);
    for (const step of timeline) {
      step.apply(portfolio);
      expect({ after: step.title, flaws: flaws(portfolio) }).toEqual({
        after: step.title,
        flaws: [],
      });
    }
  });

  it.each([
    ['in the afternoon', now],
    ['just after midnight', night],
  ])('tells the past thirty days in order, seen %s', (_, present) => {
    const { portfolio, timeline } = createDemoPortfolio({
      ...options,
      now: present,
    });
    const times = timeline.map(step => step.at.getTime());

    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(demoStart(present).getTime());
    expect(times[times.length - 1]).toBeLessThan(present.getTime());
    expect(times.length).toBeGreaterThanOrEqual(25);
    expect(times.length).toBeLessThanOrEqual(45);
    const latestJoin = Math.max(
      ...portfolio.organizations
        .flatMap(one => one.accounts)
        .map(account => account.joinedAt.getTime()),
    );
    expect(latestJoin).toBeLessThan(demoStart(present).getTime());
  });

  it('ends with the one listing that lacks more than a fifth of its accounts', () => {
    const { portfolio, timeline: steps } = createDemoPortfolio(options);
    const timeline = new Timeline(portfolio, steps);
    const held: string[] = [];
    let known = idsByPayer(portfolio);
    for (const date of demoPollDates(now)) {
      timeline.advanceTo(date);
      const listed = idsByPayer(portfolio);
      for (const [payer, ids] of known) {
        const missing = [...ids].filter(id => !listed.get(payer)?.has(id));
        if (missing.length > ids.size * 0.2) {
          held.push(
            `${payer} ${missing.length} of ${
              ids.size
            } at ${date.toISOString()}`,
          );
        }
      }
      known = listed;
    }

    expect(held).toEqual([
      `${
        situations.heldRemoval.payerAccountId
      } 11 of 42 at ${now.toISOString()}`,
    ]);
    expect(steps[steps.length - 1].title).toMatch(/Brückner/);
  });

  it('gives every payer a role of its own for the hub of its partition', () => {
    const { portfolio } = createDemoPortfolio(options);

    for (const {
      partition,
      payerAccountId,
      role,
    } of portfolio.organizations.filter(one => one.role)) {
      const hub = portfolio.hubs.find(one => one.partition === partition);
      expect(role).toMatchObject({
        roleName: 'ResaleReader',
        externalId: `${partition}/${payerAccountId}`,
        trustedPrincipals: [hub?.accountId],
      });
    }
    expect(
      portfolio.organizations
        .filter(one => !one.role)
        .map(one => one.payerAccountId),
    ).toEqual([
      situations.govCloud.payerAccountId,
      situations.neverConnected.payerAccountId,
    ]);
  });

  it('withdraws and grants access on the way', () => {
    const { portfolio, timeline } = createDemoPortfolio(options);
    timeline.forEach(step => step.apply(portfolio));

    expect(
      portfolio.organizations
        .filter(one => !one.role)
        .map(one => one.payerAccountId)
        .sort(),
    ).toEqual(
      [
        situations.accessWithdrawn.payerAccountId,
        situations.neverConnected.payerAccountId,
      ].sort(),
    );
    expect(
      portfolio.organizations.find(
        one => one.payerAccountId === situations.govCloud.payerAccountId,
      )?.role?.externalId,
    ).toBe(`aws-us-gov/${situations.govCloud.payerAccountId}`);
  });

  it('configures every payer but the one that waits for approval', () => {
    const { portfolio } = createDemoPortfolio(options);
    const configured = new Map(
      demoOrganizations().map(one => [one.payerAccountId, one]),
    );

    expect(
      portfolio.organizations
        .map(one => one.payerAccountId)
        .filter(id => !configured.has(id)),
    ).toEqual([situations.waitingForApproval.payerAccountId]);
    for (const { payerAccountId, partition } of portfolio.organizations) {
      expect(configured.get(payerAccountId)?.partition ?? 'aws').toBe(
        partition,
      );
    }
  });

  it('uses domains that nobody can register', () => {
    const { portfolio, timeline } = createDemoPortfolio(options);
    timeline.forEach(step => step.apply(portfolio));
    const domains = portfolio.organizations
      .flatMap(one => one.accounts)
      .map(account => account.email.split('@')[1].toLowerCase());

    expect(domains).toContain(PROVIDER_DOMAIN);
    expect(domains.filter(domain => !domain.endsWith('.example'))).toEqual([]);
  });
});
