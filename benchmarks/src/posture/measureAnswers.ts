import type {
  ChangeQuestion,
  OperationId,
} from 'backstage-plugin-aws-resale-common';
import { figures } from '../lib/figures';
import { percentile } from '../lib/percentile';
import type { JudgedPortal } from './JudgedPortal';
import type { Postures } from './Postures';
import { servicesOf } from './servicesOf';

/** Of fewer, the slowest hundredth is what happened to come in between. */
const MOST_REPETITIONS = 1_000;
const LEAST_REPETITIONS = 5;
/** What a pipeline may ask about at once. */
const CHANGED_ACCOUNTS = 1_000;

/** How long one answer is asked for, in milliseconds. */
export interface Patience {
  /** Without measuring: until code is compiled, as in a portal that has been up for a while. */
  warmUp: number;
  /** After so long it is not asked for again. */
  measure: number;
}

/** How long one answer takes. */
export interface MeasuredAnswer {
  title: string;
  times: number;
  /** Seconds. */
  p50: number;
  p99: number;
}

/** Asks for what pages show, one after the other; the plain list of accounts first. */
export async function measureAnswers(
  portal: JudgedPortal,
  postures: Postures,
  patience: Patience,
): Promise<MeasuredAnswer[]> {
  const { portfolio, overview, posture, custody, changeChecks } =
    servicesOf(portal);
  const nobody = {
    $$type: '@backstage/BackstageCredentials' as const,
    principal: {},
  };
  const largest = postures.customerRef(0);
  const changed = changedAccounts(postures);
  const asked = figures.count(changed.length);
  const about = (operationId: OperationId): ChangeQuestion => ({
    accountIds: changed,
    operationIds: [operationId],
  });
  const answers: Array<[title: string, ask: () => Promise<unknown>]> = [
    [
      'accounts, 100 by name',
      () => portfolio.listAccounts({ sort: 'name', limit: 100 }, nobody),
    ],
    [
      'accounts, 100 by posture',
      () => portfolio.listAccounts({ sort: 'posture', limit: 100 }, nobody),
    ],
    [
      'accounts without root MFA, 100 by posture',
      () =>
        portfolio.listAccounts(
          { sort: 'posture', check: 'root-mfa', limit: 100 },
          nobody,
        ),
    ],
    [
      'customers, 100 by exposure',
      () => portfolio.listCustomers({ sort: 'exposure', limit: 100 }, nobody),
    ],
    ['overview', () => overview.get(nobody)],
    [
      'posture of the portfolio, a part of the overview',
      () => posture.ofPortfolio('ALL'),
    ],
    [
      'posture of the largest customer',
      () => posture.ofCustomer(largest, nobody),
    ],
    [
      'custody of the largest customer',
      () => custody.ofCustomer(largest, nobody),
    ],
    [
      'posture of an account, judged live',
      () => posture.ofAccount(postures.accountId(0), nobody),
    ],
    [
      `change check of ${asked} accounts, one operation`,
      () => changeChecks.check(about('account-close'), nobody),
    ],
    [
      `change check of ${asked} accounts, one operation on the root user`,
      () => changeChecks.check(about('root-sign-in'), nobody),
    ],
    [
      'everything before one account is changed',
      () => changeChecks.ofAccount(postures.accountId(0), nobody),
    ],
  ];
  const measured: MeasuredAnswer[] = [];
  for (const [title, ask] of answers) {
    await warmUp(ask, patience);
    measured.push({ title, ...(await measure(ask, patience)) });
  }
  return measured;
}

/** Accounts from the whole portfolio, which share little: the hardest case. */
function changedAccounts(postures: Postures): string[] {
  const asked = Math.min(CHANGED_ACCOUNTS, postures.accounts);
  return Array.from({ length: asked }, (_, index) =>
    postures.accountId(Math.floor((index * postures.accounts) / asked)),
  );
}

/** The first one reads from disk, too, what the others find in memory. */
async function warmUp(
  ask: () => Promise<unknown>,
  patience: Patience,
): Promise<void> {
  const startedAt = performance.now();
  do {
    await ask();
  } while (performance.now() - startedAt < patience.warmUp);
}

async function measure(
  ask: () => Promise<unknown>,
  patience: Patience,
): Promise<Omit<MeasuredAnswer, 'title'>> {
  const startedAt = performance.now();
  const seconds: number[] = [];
  while (
    seconds.length < LEAST_REPETITIONS ||
    (seconds.length < MOST_REPETITIONS &&
      performance.now() - startedAt < patience.measure)
  ) {
    const askedAt = performance.now();
    await ask();
    seconds.push((performance.now() - askedAt) / 1000);
  }
  return {
    times: seconds.length,
    p50: percentile(seconds, 0.5),
    p99: percentile(seconds, 0.99),
  };
}
