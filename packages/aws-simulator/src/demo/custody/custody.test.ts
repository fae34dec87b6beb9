import { createDemoPortfolio } from '../createDemoPortfolio';
import { demoPollDates } from '../demoPollDates';
import { custodySituations } from './custodySituations';
import { demoAttestations } from './demoAttestations';
import { demoMemberships } from './demoMemberships';
import type { CustodySituation } from './types';

const now = new Date('2026-11-24T14:17:00Z');
const attestations = demoAttestations(now);
const table: Array<[string, CustodySituation]> =
  Object.entries(custodySituations);

function accountsOfDemo(): Map<string, string> {
  const { portfolio, timeline } = createDemoPortfolio({
    roleName: 'any',
    externalIdFor: () => 'any',
    now,
  });
  const seen = new Map<string, string>();
  const note = () =>
    portfolio.organizations.forEach(({ accounts, payerAccountId }) =>
      accounts.forEach(({ accountId }) => seen.set(accountId, payerAccountId)),
    );
  note();
  timeline.forEach(step => {
    step.apply(portfolio);
    note();
  });
  return seen;
}

describe('custody of the demo', () => {
  it('is told in order of time, all of it before the present', () => {
    const times = attestations.map(({ at }) => at.getTime());

    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
  });

  it('is confirmed by somebody else, later', () => {
    const decided = attestations.flatMap(({ attestedBy, at, confirmed }) =>
      confirmed ? [{ attestedBy, at, confirmed }] : [],
    );

    for (const { attestedBy, at, confirmed } of decided) {
      expect(confirmed.by).not.toBe(attestedBy);
      expect(confirmed.at.getTime()).toBeGreaterThan(at.getTime());
    }
    expect(decided).toHaveLength(attestations.length - 1);
  });

  it('is of accounts that the demo has, and says one thing of each', () => {
    const accounts = accountsOfDemo();
    const ids = attestations.flatMap(({ accountIds }) => accountIds);

    expect(ids.filter(id => !accounts.has(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(attestations.every(one => one.accountIds.length > 0)).toBe(true);
  });

  it('counts days from the present', () => {
    const alpenrose = attestations.find(({ accountIds }) =>
      accountIds.includes(custodySituations.dueSoon.accountIds[0]),
    );

    expect(alpenrose?.records.map(({ nextReview }) => nextReview)).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(alpenrose?.at.toISOString()).toBe('2026-08-30T08:45:00.000Z');
  });

  it('has somebody join a team on a day that is polled', () => {
    const [{ since, ...membership }] = demoMemberships(now);

    expect(membership).toEqual({
      person: 'user:default/mara.lindqvist',
      group: 'group:default/on-call-leipzig',
    });
    expect(since.toISOString()).toBe('2026-11-21T16:40:00.000Z');
    expect(
      demoPollDates(now).map(date => date.toISOString().slice(0, 10)),
    ).toContain('2026-11-21');
  });

  it.each(table)('%s is of accounts of its payer', (_, situation) => {
    const accounts = accountsOfDemo();
    const { payerAccountId, accountIds } = situation;

    expect(accountIds).not.toEqual([]);
    // One of them moved to another payer of its customer.
    const elsewhere = accountIds.filter(
      id => accounts.get(id) !== payerAccountId,
    );
    expect(elsewhere).toHaveLength(
      situation === custodySituations.expired ? 1 : 0,
    );
  });

  it('breaks four-eyes of a payer and seven linked accounts of one customer', () => {
    expect(custodySituations.oneInBothTeams.accountIds).toHaveLength(8);
    expect(custodySituations.oneInBothTeams.accountIds).toContain(
      '018302774519',
    );
  });
});
