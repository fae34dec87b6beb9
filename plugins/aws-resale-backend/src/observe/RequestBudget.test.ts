import type { Clock } from './Clock';
import { RequestBudget } from './RequestBudget';

/** A clock on which sleeping costs no time, and which remembers how long it was. */
class FakeClock implements Clock {
  slept: number[] = [];
  #now = 0;

  now(): number {
    return this.#now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    this.slept.push(milliseconds);
    signal?.throwIfAborted();
    this.#now += milliseconds;
  }
}

const PAYER = '000000000001';

async function takeMany(
  budget: RequestBudget,
  count: number,
  operation: string,
  payer = PAYER,
) {
  for (let index = 0; index < count; index += 1) {
    await budget.take(payer, operation);
  }
}

describe('RequestBudget', () => {
  it.each([
    // operation, share, calls at once, wait of the next one
    ['ListAccounts', 1, 12, 125],
    ['ListAccounts', 0.5, 6, 250],
    ['DescribeOrganization', 1, 2, 1000],
    ['DescribeOrganization', 0.5, 1, 2000],
    ['ListRoots', 0.1, 1, 10_000],
    ['ListTagsForResource', 1, 15, 100],
    ['DescribeOrganizationalUnit', 1, 2, 500],
    ['ListOrganizationalUnitsForParent', 0.5, 4, 400],
    ['GetResources', 0.5, 5, 400],
    ['AssumeRole', 0.5, 300, 4],
    ['GetAlternateContact', 1, 15, 100],
    ['DescribePolicy', 0.5, 1, 1000],
    ['ListTargetsForPolicy', 1, 8, 200],
    ['GetFindings', 1, 6, 334],
    ['GetTrailStatus', 1, 10, 100],
    ['GetAccountSummary', 1, 10, 200],
  ])(
    'allows a share of the rate of %s at %d',
    async (operation, rateShare, burst, wait) => {
      const clock = new FakeClock();
      const budget = new RequestBudget({ rateShare, clock });
      await takeMany(budget, burst, operation);
      expect(clock.slept).toEqual([]);
      await budget.take(PAYER, operation);
      expect(clock.slept).toEqual([wait]);
    },
  );

  it('keeps a listing of 1,000 accounts within the share over its whole length', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ rateShare: 0.5, clock });
    await takeMany(budget, 50, 'ListAccounts');
    // Six at once, then four a second.
    expect(clock.now()).toBe(11_000);
  });

  it('lets rates that AWS does not publish be set', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({
      rateShare: 0.5,
      unpublished: { rate: 20, burst: 4 },
      clock,
    });
    await takeMany(budget, 3, 'GetResources');
    expect(clock.slept).toEqual([100]);
  });

  it('keeps payers and operations apart, but for those that share a row', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ rateShare: 1, clock });
    await takeMany(budget, 2, 'ListRoots');
    await takeMany(budget, 2, 'ListRoots', '000000000002');
    await takeMany(budget, 2, 'DescribeOrganization');
    await takeMany(budget, 4, 'ListAccountsForParent');
    await takeMany(budget, 4, 'ListOrganizationalUnitsForParent');
    expect(clock.slept).toEqual([]);
    await budget.take(PAYER, 'ListAccountsForParent');
    expect(clock.slept).toEqual([200]);
  });

  it('refills with time, up to the burst', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ rateShare: 1, clock });
    await takeMany(budget, 2, 'ListRoots');
    clock.advance(3_600_000);
    await takeMany(budget, 3, 'ListRoots');
    expect(clock.slept).toEqual([1000]);
  });

  it('queues calls that come at once', async () => {
    const clock = new FakeClock();
    const waits: number[] = [];
    const budget = new RequestBudget({
      rateShare: 1,
      clock: {
        now: () => clock.now(),
        sleep: async milliseconds => {
          waits.push(milliseconds);
        },
      },
    });
    await Promise.all(
      Array.from({ length: 5 }, () => budget.take(PAYER, 'ListRoots')),
    );
    expect(waits).toEqual([1000, 2000, 3000]);
  });

  it('ends the wait when the signal aborts', async () => {
    const budget = new RequestBudget({ rateShare: 1 });
    const controller = new AbortController();
    const reason = new Error('lease lost');
    await takeMany(budget, 2, 'ListRoots');
    const waiting = budget.take(PAYER, 'ListRoots', controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(
      budget.take(PAYER, 'ListRoots', controller.signal),
    ).rejects.toBe(reason);
  });

  it('gives back the token of a call that was given up', async () => {
    const waits: number[] = [];
    const controller = new AbortController();
    const budget = new RequestBudget({
      rateShare: 1,
      clock: {
        now: () => 0,
        sleep: async (milliseconds, signal) => {
          waits.push(milliseconds);
          if (waits.length === 1) {
            controller.abort();
          }
          signal?.throwIfAborted();
        },
      },
    });
    await takeMany(budget, 2, 'ListRoots');
    await expect(
      budget.take(PAYER, 'ListRoots', controller.signal),
    ).rejects.toMatchObject({ name: 'AbortError' });
    await budget.take(PAYER, 'ListRoots');
    expect(waits).toEqual([1000, 1000]);
  });

  it('forgets accounts that are called no more, and none that wait', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ rateShare: 1, clock });
    await takeMany(budget, 12, 'ListAccounts', 'busy');
    for (let account = 0; account < 10_000; account += 1) {
      await budget.take(String(account), 'GetAccountSummary');
      clock.advance(0.01);
    }
    clock.advance(1_000);
    await takeMany(budget, 12, 'ListAccounts', 'busy');
    expect(clock.slept.length).toBeGreaterThan(0);
    for (let account = 0; account < 10_000; account += 1) {
      await budget.take(String(account), 'ListVirtualMFADevices');
      clock.advance(1_000);
    }
    expect(budget.bucketCount).toBeLessThan(3_000);
  });
});
