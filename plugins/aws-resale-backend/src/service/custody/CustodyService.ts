import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  custodyAttestPermission,
  custodyReadPermission,
  type AccountCustody,
  type CustomerCustody,
} from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../../config/types';
import { judgeCustody } from '../../judge/custody/judgeCustody';
import { PostureCase } from '../../judge/posture/PostureCase';
import type { PostureInputs } from '../../poll/posture/PostureInputs';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { CustodyQueries } from '../../store/queries/CustodyQueries';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import type { CustomerQueries } from '../../store/queries/CustomerQueries';
import { bothScopes } from '../../store/queries/Scope';
import type { Authorizer } from '../Authorizer';
import { CustomerCustodyTally } from './CustomerCustodyTally';
import { custodyInputOf } from './custodyInputOf';
import { linksOf } from './linksOf';
import { refsIn, toAccountCustody } from './toAccountCustody';

const ACCOUNTS_PER_PAGE = 500;

export interface CustodyServiceOptions {
  authorizer: Authorizer;
  custody: CustodyStore;
  memberships: MembershipStore;
  queries: CustodyQueries;
  /** What accounts are judged by. */
  inputs: PostureInputs;
  customers: CustomerQueries;
  sight: CustomerSight;
  config: Pick<PostureConfig, 'custody' | 'freshFor'>;
  clock: () => Date;
}

/** Who keeps which part of root users, judged as it stands now. */
export class CustodyService {
  readonly #options: CustodyServiceOptions;

  constructor(options: CustodyServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError also for an account that the caller may not see,
   * NotAllowedError for one whose custody the caller may not see.
   */
  async ofAccount(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<AccountCustody> {
    const { authorizer, queries, inputs, memberships, clock } = this.#options;
    const [visible] = await queries.subjects(
      [accountId],
      await authorizer.accounts(credentials),
    );
    if (!visible) {
      throw notFound(accountId);
    }
    const [subject] = await queries.subjects(
      [accountId],
      await authorizer.requireWith(custodyReadPermission, credentials),
    );
    if (!subject) {
      throw new NotAllowedError(
        `You may not see who keeps the root user of ${accountId}; it needs the permission ${custodyReadPermission.name} on it`,
      );
    }
    const [attestable] = await queries.subjects(
      [accountId],
      await authorizer.accountsToDecide(custodyAttestPermission, credentials),
    );
    const loaded = (await inputs.load([accountId], clock())).get(accountId);
    if (!loaded) {
      throw notFound(accountId);
    }
    const judgement = new PostureCase(loaded.input).custody;
    return toAccountCustody(loaded, judgement, {
      toLink: await linksOf(refsIn(loaded.custody, judgement), memberships),
      mayAttest: attestable !== undefined && !attestable.isGone,
    });
  }

  /**
   * Over all accounts of a customer whose custody the caller may see.
   *
   * @throws NotFoundError also for a customer that the caller may not see.
   * @throws NotAllowedError naming the permission that is missing.
   */
  async ofCustomer(
    customerRef: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerCustody> {
    const { authorizer, queries, custody, customers, sight, config, clock } =
      this.#options;
    const [customer] = await customers.resources([customerRef]);
    const visible = await sight.visible(
      [customerRef],
      await authorizer.customers(credentials),
    );
    if (!customer || !visible.has(customerRef)) {
      throw new NotFoundError(
        `No customer ${customerRef} is known, or you may not see it`,
      );
    }
    const scope = bothScopes(
      await authorizer.accounts(credentials),
      await authorizer.requireWith(custodyReadPermission, credentials),
    );
    const graph = await this.#options.memberships.graph();
    const now = clock();
    const tally = new CustomerCustodyTally();
    const accountIds: string[] = [];
    for (;;) {
      const subjects = await queries.subjectsOfCustomer(customerRef, scope, {
        after: accountIds.at(-1),
        limit: ACCOUNTS_PER_PAGE,
      });
      const ids = subjects.map(({ accountId }) => accountId);
      const records = await custody.recordsOf(ids);
      for (const subject of subjects) {
        tally.add(
          subject,
          judgeCustody(
            custodyInputOf(subject, {
              records: records.get(subject.accountId) ?? [],
              memberships: graph,
              config,
              now,
            }),
          ),
        );
      }
      accountIds.push(...ids);
      if (subjects.length < ACCOUNTS_PER_PAGE) {
        break;
      }
    }
    return tally.view({
      graph,
      toLink: await linksOf(tally.refs(), this.#options.memberships),
      mayAttest: await this.#mayAttest(accountIds, credentials),
    });
  }

  async #mayAttest(
    accountIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { authorizer, queries } = this.#options;
    const scope = await authorizer.accountsToDecide(
      custodyAttestPermission,
      credentials,
    );
    if (scope === 'ALL' || scope === 'NONE' || accountIds.length === 0) {
      return scope === 'ALL' && accountIds.length > 0;
    }
    const attestable = await queries.subjects(accountIds, scope);
    return attestable.length === accountIds.length;
  }
}

function notFound(accountId: string): NotFoundError {
  return new NotFoundError(
    `No account ${accountId} is known, or you may not see it`,
  );
}
