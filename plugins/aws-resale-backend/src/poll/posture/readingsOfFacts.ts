import { READER_SOURCES } from '../../judge/posture/readerSources';
import type {
  OrganizationFacts,
  PostureFacts,
  PostureSource,
  Reading,
  Readings,
} from '../../judge/posture/types';
import type { ReadFacts } from '../../observe/posture/types';
import type {
  FactSource,
  StoredFacts,
} from '../../store/posture/PostureFactStore';
import { isReaderId } from './isReaderId';

/** What the inventory knows of an organization. */
export interface ListedOrganization {
  featureSet?: 'ALL' | 'CONSOLIDATED_BILLING';
  /** ISO 8601; when it was last listed completely. */
  listedAt?: string;
}

/**
 * Everything that was read of one account, as judges take it. A fact keeps its
 * age when a later attempt misses it, and what was missed stands beside it. A
 * fact of which no reader has ever said anything is missing.
 *
 * @param stored - what all readers and sources know of the account.
 */
export function toPostureFacts(stored: readonly StoredFacts[]): PostureFacts {
  return withoutGaps({
    rootCredentials: readingsOf(stored, 'rootCredentials'),
    virtualRootMfa: readingsOf(stored, 'virtualRootMfa'),
    rootMfaDevices: readingsOf(stored, 'rootMfaDevices'),
    rootLastUse: readingsOf(stored, 'rootLastUse'),
    hasSecurityContact: readingsOf(stored, 'hasSecurityContact'),
    securityHub: readingsOf(stored, 'securityHub'),
    // A finding brings its own age and source.
    findings: stored.some(({ facts }) => facts.findings)
      ? stored.flatMap(({ facts }) => facts.findings ?? [])
      : undefined,
  });
}

/**
 * Everything that was read of the organization of an account, as judges take it.
 *
 * @param stored - what all readers know of its payer.
 */
export function toOrganizationFacts(
  stored: readonly StoredFacts[],
  { featureSet, listedAt }: ListedOrganization = {},
): OrganizationFacts {
  return withoutGaps({
    featureSet:
      featureSet && listedAt
        ? [
            {
              value: featureSet,
              observedAt: listedAt,
              source: { kind: 'ORGANIZATIONS' },
            },
          ]
        : undefined,
    features: readingsOf(stored, 'features'),
    serviceControlPolicies: readingsOf(stored, 'serviceControlPolicies'),
    trails: readingsOf(stored, 'trails'),
    anomalyMonitors: readingsOf(stored, 'anomalyMonitors'),
  });
}

function readingsOf<F extends keyof ReadFacts>(
  stored: readonly StoredFacts[],
  fact: F,
): Readings<NonNullable<ReadFacts[F]>> | undefined {
  const readings = stored.flatMap(item => [
    ...observedIn(item, fact),
    ...missedIn(item, fact),
  ]);
  return readings.length > 0 ? readings : undefined;
}

function observedIn<F extends keyof ReadFacts>(
  { reader, facts, observedAt, seenBefore }: StoredFacts,
  fact: F,
): Array<Reading<NonNullable<ReadFacts[F]>>> {
  const value = facts[fact];
  const seenAt = seenBefore?.[fact] ?? observedAt;
  return value === undefined || value === null || seenAt === undefined
    ? []
    : [{ value, observedAt: seenAt, source: sourceOf(reader) }];
}

function missedIn<F extends keyof ReadFacts>(
  { reader, missed, triedAt, failingSince }: StoredFacts,
  fact: F,
): Array<Reading<NonNullable<ReadFacts[F]>>> {
  return missed
    .filter(item => item.fact === fact)
    .map(({ reason, detail }) => ({
      missing: reason,
      ...(failingSince !== undefined && { since: failingSince }),
      triedAt,
      source: sourceOf(reader),
      ...(detail !== undefined && { detail }),
    }));
}

function sourceOf(reader: FactSource): PostureSource {
  return isReaderId(reader)
    ? { kind: READER_SOURCES[reader] }
    : { kind: 'IMPORTED_FINDING', name: reader.slice('source:'.length) };
}

function withoutGaps<T extends object>(facts: T): T {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as T;
}
