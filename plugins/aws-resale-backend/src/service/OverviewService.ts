import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Attention,
  DeclaredFacts,
  Organization,
  Overview,
  PollingState,
  Rollup,
} from 'backstage-plugin-aws-resale-common';
import type { CustomerStore } from '../store/CustomerStore';
import type {
  OrganizationContext,
  OrganizationQueries,
} from '../store/queries/OrganizationQueries';
import type {
  CustomerInNeed,
  OverviewQueries,
} from '../store/queries/OverviewQueries';
import type { AccountScope, CustomerScope } from '../store/queries/Scope';
import type { Authorizer } from './Authorizer';
import type { PostureAttention } from './posture/PostureAttention';
import type { PostureService } from './posture/PostureService';
import { rankAttention } from './rankAttention';

const ATTENTION_SHOWN = 20;
const TROUBLED_STATES: PollingState[] = [
  'REMOVAL_HELD',
  'STALE',
  'NOT_CONNECTED',
  'NO_ORGANIZATION',
  'WAITING_FOR_APPROVAL',
  'ACCESS_WITHDRAWN',
];

/** What a caller may see of the portfolio. */
interface Sight {
  accountScope: AccountScope;
  customerScope: CustomerScope;
  maySeeOrganizations: boolean;
  context: OrganizationContext;
}

/** The figures and the to-do list of the portfolio. */
export class OverviewService {
  readonly #authorizer: Authorizer;
  readonly #queries: OverviewQueries;
  readonly #organizations: OrganizationQueries;
  readonly #customers: CustomerStore;
  readonly #posture: PostureService;
  readonly #postureAttention: PostureAttention;
  readonly #context: () => Promise<OrganizationContext>;

  constructor(options: {
    authorizer: Authorizer;
    queries: OverviewQueries;
    organizations: OrganizationQueries;
    customers: CustomerStore;
    posture: PostureService;
    postureAttention: PostureAttention;
    context: () => Promise<OrganizationContext>;
  }) {
    this.#authorizer = options.authorizer;
    this.#queries = options.queries;
    this.#organizations = options.organizations;
    this.#customers = options.customers;
    this.#posture = options.posture;
    this.#postureAttention = options.postureAttention;
    this.#context = options.context;
  }

  async get(credentials: BackstageCredentials): Promise<Overview> {
    const sight = await this.#sightOf(credentials);
    const { accountScope, customerScope, context } = sight;
    const states = sight.maySeeOrganizations
      ? await this.#organizations.countByState(context.staleBefore)
      : new Map<PollingState, number>();
    const total = [...states.values()].reduce((sum, count) => sum + count, 0);
    const polled = total - (states.get('WAITING_FOR_APPROVAL') ?? 0);
    const isFresh =
      (states.get('CURRENT') ?? 0) + (states.get('REMOVAL_HELD') ?? 0);
    const attention = await this.#rankedAttention(credentials, sight);
    const posture = await this.#posture.ofPortfolio(accountScope);
    return {
      ...(await this.#queries.customerFigures(customerScope)),
      ...(await this.#queries.accountFigures(accountScope)),
      organizations: total,
      organizationsByState: Object.fromEntries(states),
      attention: await this.#postureAttention.withPeople(
        attention.slice(0, ATTENTION_SHOWN),
        credentials,
      ),
      attentionTotal: attention.length,
      ...(posture && { posture }),
      freshness: {
        ...(sight.maySeeOrganizations ? await this.#organizations.ages() : {}),
        organizations: polled,
        stale: polled - isFresh,
        customersReadAt: (await this.#customers.readAt())?.toISOString(),
      },
    };
  }

  /** The to-do list alone, worst first, and how long it is altogether. */
  async attention(
    limit: number,
    credentials: BackstageCredentials,
  ): Promise<{ items: Attention[]; totalCount: number }> {
    const ranked = await this.#rankedAttention(
      credentials,
      await this.#sightOf(credentials),
    );
    return {
      items: await this.#postureAttention.withPeople(
        ranked.slice(0, limit),
        credentials,
      ),
      totalCount: ranked.length,
    };
  }

  async #sightOf(credentials: BackstageCredentials): Promise<Sight> {
    const [accountScope, customerScope, maySeeOrganizations] =
      await Promise.all([
        this.#authorizer.accounts(credentials),
        this.#authorizer.customers(credentials),
        this.#authorizer.mayReadOrganizations(credentials),
      ]);
    return {
      accountScope,
      customerScope,
      maySeeOrganizations,
      context: await this.#context(),
    };
  }

  async #rankedAttention(
    credentials: BackstageCredentials,
    sight: Sight,
  ): Promise<Attention[]> {
    return rankAttention([
      ...(await this.#customerAttention(
        await this.#queries.customersInNeed(sight.customerScope),
      )),
      ...(await this.#postureAttention.items(credentials, sight.accountScope)),
      ...(sight.maySeeOrganizations
        ? await this.#sourceAttention(sight.context)
        : []),
    ]);
  }

  async #customerAttention(
    customers: readonly CustomerInNeed[],
  ): Promise<Attention[]> {
    const drifting = customers.filter(row => row.verdict === 'DRIFT');
    const since = await this.#queries.verdictsSince(
      'DRIFT',
      drifting.map(row => row.customer_ref),
    );
    return customers.flatMap(row => {
      const facts: DeclaredFacts = JSON.parse(row.facts);
      const common = {
        subject: row.title,
        customerRef: row.customer_ref,
        managerRefs: facts.accountManagerRefs,
      };
      const items: Attention[] = [];
      if (
        row.verdict === 'DRIFT' ||
        row.verdict === 'IN_TRANSFER' ||
        row.verdict === 'UNDECLARED'
      ) {
        items.push({
          ...common,
          kind: row.verdict,
          text: row.summary,
          accounts: accountsBehind(row),
          since: since.get(row.customer_ref),
        });
      }
      const [error] = row.errors;
      if (error) {
        items.push({
          ...common,
          kind: 'ANNOTATION_PROBLEM',
          text:
            row.errors.length === 1
              ? `Problem with an annotation: ${error.message}`
              : `${row.errors.length} problems with annotations, the first: ${error.message}`,
          accounts: row.account_count,
        });
      }
      return items;
    });
  }

  async #sourceAttention(context: OrganizationContext): Promise<Attention[]> {
    const items: Attention[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#organizations.list(
        { state: TROUBLED_STATES, limit: 200, cursor },
        context,
      );
      items.push(...page.items.flatMap(toAttention));
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }
}

/** Accounts that carry the verdict of a customer, all where none does by itself. */
function accountsBehind(row: CustomerInNeed): number {
  const rollup: Rollup = JSON.parse(row.rollup);
  return rollup.verdicts[row.verdict] || row.account_count;
}

function toAttention(organization: Organization): Attention[] {
  const { state } = organization;
  if (state === 'CURRENT' || state === 'NEVER_READ') {
    return [];
  }
  return [
    {
      kind: state,
      subject: organization.customers[0]?.title ?? organization.name,
      payerAccountId: organization.payerAccountId,
      customerRef: organization.customers[0]?.ref,
      text: organization.stateReason ?? '',
      accounts: organization.missing ?? organization.accounts,
      since: organization.stateSince,
    },
  ];
}
