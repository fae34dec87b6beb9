import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  accountReadPermission,
  postureExceptPermission,
  type AccountPosture,
  type CustomerPosture,
  type PortfolioPosture,
  type PostureTrend,
} from 'backstage-plugin-aws-resale-common';
import { rollUpPosture } from '../../judge/posture/rollUpPosture';
import type { PostureInputs } from '../../poll/posture/PostureInputs';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { CustodyQueries } from '../../store/queries/CustodyQueries';
import type { PostureQueries } from '../../store/queries/PostureQueries';
import type { PostureTrendQueries } from '../../store/queries/PostureTrendQueries';
import type { AccountScope } from '../../store/queries/Scope';
import type { Authorizer } from '../Authorizer';
import { linksOf } from '../custody/linksOf';
import { toAccountPosture } from './toAccountPosture';
import { toTrend } from './toTrend';
import { describeStep, largestStep, type NotedCheck } from './trendSteps';

const DAY_MS = 24 * 60 * 60_000;
const NOTED_CHECKS: readonly NotedCheck[] = ['root-mfa', 'root-four-eyes'];

export interface PostureServiceOptions {
  authorizer: Authorizer;
  posture: PostureQueries;
  trend: PostureTrendQueries;
  custody: CustodyQueries;
  memberships: MembershipStore;
  /** What accounts are judged by. */
  inputs: PostureInputs;
  clock: () => Date;
}

/** Posture of accounts, customers and the portfolio for whoever asks, within what they may see. */
export class PostureService {
  readonly #options: PostureServiceOptions;

  constructor(options: PostureServiceOptions) {
    this.#options = options;
  }

  /**
   * Judges an account as it stands now, a tombstone as of its last listing.
   *
   * @throws NotFoundError also for an account that the caller may not see.
   */
  async ofAccount(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<AccountPosture> {
    const { authorizer, posture, custody, memberships, inputs, clock } =
      this.#options;
    const [visible] = await custody.subjects(
      [accountId],
      await authorizer.accounts(credentials),
    );
    const loaded =
      visible && (await inputs.load([accountId], clock())).get(accountId);
    if (!loaded) {
      throw new NotFoundError(
        `No account ${accountId} is known, or you may not see it`,
      );
    }
    const [exceptable] = await custody.subjects(
      [accountId],
      await authorizer.accountsToDecide(postureExceptPermission, credentials),
    );
    return toAccountPosture(loaded, {
      kept: await posture.resultsOf(accountId),
      toLink: await linksOf(
        loaded.exceptions.map(({ owner }) => owner),
        memberships,
      ),
      mayExcept: exceptable !== undefined && !exceptable.isGone,
    });
  }

  /** @throws NotFoundError also for a customer that the caller may not see. */
  async ofCustomer(
    customerRef: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerPosture> {
    const { authorizer, posture } = this.#options;
    const found = await posture.customer(
      customerRef,
      await authorizer.customers(credentials),
    );
    if (!found) {
      throw new NotFoundError(
        `No customer ${customerRef} is known, or you may not see it`,
      );
    }
    return found;
  }

  /** Undefined until an account in the scope was judged. */
  async ofPortfolio(
    scope: AccountScope,
  ): Promise<PortfolioPosture | undefined> {
    const { posture, clock } = this.#options;
    const weekAgo = new Date(clock().getTime() - 7 * DAY_MS);
    const figures = await posture.portfolio(scope, weekAgo);
    if (figures.groups.length === 0) {
      return undefined;
    }
    const { exposure, exposureBy, checks } = rollUpPosture(figures.groups);
    return {
      exposure,
      exposureBy,
      rootMfa: checks['root-mfa'],
      fourEyes: checks['root-four-eyes'],
      openedInWeek: figures.opened,
      closedInWeek: figures.closed,
      ...(figures.asOf !== undefined && { asOf: figures.asOf }),
    };
  }

  /**
   * The days until today, as far as they were counted.
   *
   * @throws NotAllowedError for callers who may not see every account: days are
   * counted over all of them.
   */
  async trend(
    days: number,
    credentials: BackstageCredentials,
  ): Promise<PostureTrend> {
    const { authorizer, trend, clock } = this.#options;
    if ((await authorizer.accounts(credentials)) !== 'ALL') {
      throw new NotAllowedError(
        `The trend counts all accounts; it needs the permission ${accountReadPermission.name} without conditions, ask whoever keeps the permission policy`,
      );
    }
    const first = new Date(clock().getTime() - (days - 1) * DAY_MS);
    const shown = toTrend(await trend.days(first.toISOString().slice(0, 10)));
    const notes: PostureTrend['notes'] = [];
    for (const checkId of NOTED_CHECKS) {
      const step = largestStep(checkId, shown);
      if (step) {
        const movements = await trend.movements(checkId, {
          after: step.before.day,
          until: step.after.day,
        });
        notes.push({
          day: step.after.day,
          checkId,
          text: describeStep(checkId, step, movements),
        });
      }
    }
    return { days: shown, notes };
  }
}
