import type { PostureConfig } from '../../config/types';
import type { AccountRecord } from '../../judge/accountRecord';
import type { CustodyRecord, MembershipGraph } from '../../judge/custody/types';
import type {
  PostureAccount,
  PostureException,
  PostureInput,
  PostureLimits,
} from '../../judge/posture/types';
import { READER_SOURCES } from '../../judge/posture/readerSources';
import type {
  FactSource,
  StoredFacts,
} from '../../store/posture/PostureFactStore';
import type { AccountListing } from '../../store/posture/PostureInventory';
import { factsOfReaderOff } from './factsOfReaderOff';
import { isReaderId } from './isReaderId';
import { toOrganizationFacts, toPostureFacts } from './readingsOfFacts';

/** Everything that is stored of one account and bears on its posture. */
export interface StoredPosture {
  record: AccountRecord;
  /** Of the organization that lists it. */
  listing: AccountListing | undefined;
  facts: readonly StoredFacts[];
  /** Of the payer, which organizations' facts stand with. */
  payerFacts: readonly StoredFacts[];
  custody: readonly CustodyRecord[];
  exceptions: readonly PostureException[];
}

/**
 * What an account is judged by. A tombstone is judged as of its last listing,
 * when an organization had it.
 */
export function postureInput(
  stored: StoredPosture,
  context: {
    memberships: MembershipGraph | undefined;
    limits: PostureLimits;
    /** Readers that are on for the payer; all of them where left out. */
    readersOn?: ReadonlySet<FactSource>;
    now: Date;
  },
): PostureInput {
  const { record, listing } = stored;
  const { gone, judgement } = record;
  const account = postureAccount(record, listing);
  const now = gone ? new Date(account.listedAt) : context.now;
  const counting = (facts: readonly StoredFacts[]) =>
    countingFacts(facts, { ...context, now });
  return {
    account,
    terms: {
      model: judgement.model,
      arrangement: judgement.billingArrangement,
      emailHolder: judgement.holder,
      expectedHolder: judgement.expectedHolder,
    },
    facts: toPostureFacts(counting(stored.facts)),
    organization: toOrganizationFacts(counting(stored.payerFacts), listing),
    custody: { records: stored.custody, memberships: context.memberships },
    exceptions: stored.exceptions,
    limits: context.limits,
    now,
  };
}

/** Of readers that are off, only what counts without them; sources from outside are never off. */
function countingFacts(
  stored: readonly StoredFacts[],
  {
    readersOn,
    limits,
    now,
  }: {
    readersOn?: ReadonlySet<FactSource>;
    limits: PostureLimits;
    now: Date;
  },
): StoredFacts[] {
  return stored.map(facts =>
    readersOn && isReaderId(facts.reader) && !readersOn.has(facts.reader)
      ? factsOfReaderOff(facts, {
          freshFor: limits.freshFor[READER_SOURCES[facts.reader]],
          now,
        })
      : facts,
  );
}

/** How long things count, as configured. */
export function postureLimits(config: PostureConfig): PostureLimits {
  return {
    freshFor: config.freshFor,
    recentUseDays: config.recentUseDays,
    custody: {
      graceDays: config.custody.graceDays,
      membershipsFreshFor: config.custody.membershipsFreshForMs,
    },
  };
}

function postureAccount(
  { facts, firstSeenAt, gone }: AccountRecord,
  listing: AccountListing | undefined,
): PostureAccount {
  const stateSince = stateSinceOf(facts, firstSeenAt);
  return {
    accountId: facts.accountId,
    partition: facts.partition,
    isPayer: facts.isPayer,
    state: facts.state,
    ...(stateSince !== undefined && { stateSince }),
    isGone: false,
    ...(facts.joinedMethod && { joinedMethod: facts.joinedMethod }),
    ...(listing?.rootId && { ancestorIds: [listing.rootId, ...facts.ouIds] }),
    ...(facts.emailDomain !== undefined && {
      rootEmailDomain: facts.emailDomain,
    }),
    listedAt:
      (gone ? gone.lastListedAt ?? gone.since : listing?.listedAt) ??
      // The first listing is still under way, or failed after this page.
      firstSeenAt,
  };
}

/** An account begins as one that waits for its activation; of closed ones the listing tells. */
function stateSinceOf(
  { state, closedSeenAt, joinedAt }: AccountRecord['facts'],
  firstSeenAt: string,
): string | undefined {
  switch (state) {
    case 'PENDING_ACTIVATION':
      return joinedAt ?? firstSeenAt;
    case 'CLOSED':
      return closedSeenAt;
    default:
      return undefined;
  }
}
