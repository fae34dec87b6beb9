import type { CustodyRecord } from '../custody/types';
import type { Observed, PostureInput, Reading, Readings } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days that sign-up may take; after them the account is stuck. */
const ACTIVATION_DAYS = 8;

/**
 * The earliest moment at which time alone may change a result: something gets
 * too old to count, a review or an exception passes. At most a day ahead, so
 * that what nobody thought of here is judged again soon. Memberships are left
 * out: whoever reads them makes accounts due when they get too old.
 *
 * @returns later than `input.now`.
 */
export function nextChangeAt(input: PostureInput): Date {
  const now = input.now.getTime();
  const moments = [
    ...endsOfReadings(input),
    ...endsOfUse(input),
    ...input.custody.records.flatMap(record => endsOfRecord(record, input)),
    ...input.exceptions.map(({ expires }) => endOfDay(expires)),
    endOfActivation(input),
  ].filter(moment => moment > now);
  return new Date(Math.min(now + DAY_MS, ...moments));
}

/** When each reading counts no more. Where a time cannot be read, there is none. */
function endsOfReadings({
  account,
  facts,
  organization,
  limits,
}: PostureInput): number[] {
  const { findings = [], ...read } = facts;
  const readings = [
    ...Object.values(read),
    ...Object.values(organization),
  ].flatMap((list: Readings<unknown> = []) => list);
  const said: Array<Pick<Observed<unknown>, 'source' | 'observedAt'>> = [
    ...findings,
    ...readings.flatMap(toSaid),
    ...(facts.securityHub ?? []).flatMap(reading =>
      'missing' in reading || reading.value.newestFindingAt === undefined
        ? []
        : {
            source: { kind: 'SECURITY_HUB' as const },
            observedAt: reading.value.newestFindingAt,
          },
    ),
    { source: { kind: 'ORGANIZATIONS' }, observedAt: account.listedAt },
  ];
  // The limit itself still counts.
  return said.map(
    ({ source, observedAt }) =>
      Date.parse(observedAt) + limits.freshFor[source.kind] + 1,
  );
}

/** A refusal by a policy is an answer too, with the age of the attempt. */
function toSaid(
  reading: Reading<unknown>,
): Array<Pick<Observed<unknown>, 'source' | 'observedAt'>> {
  if (!('missing' in reading)) {
    return [reading];
  }
  return reading.missing === 'denied-by-scp' && reading.triedAt !== undefined
    ? [{ source: { kind: 'ROOT_AUDIT' }, observedAt: reading.triedAt }]
    : [];
}

/** When a use of root is not recent any more. */
function endsOfUse({ facts, limits }: PostureInput): number[] {
  return (facts.rootLastUse ?? [])
    .flatMap(reading =>
      'missing' in reading
        ? []
        : [reading.value.password, reading.value.accessKeys],
    )
    .flatMap(use =>
      use === undefined || use === 'NEVER'
        ? []
        : Date.parse(use) + limits.recentUseDays * DAY_MS + 1,
    );
}

/** When a record expires, and when it is overdue. */
function endsOfRecord(
  { nextReview }: CustodyRecord,
  { limits }: PostureInput,
): number[] {
  const expired = endOfDay(nextReview);
  return [expired, expired + limits.custody.graceDays * DAY_MS];
}

function endOfActivation({ account }: PostureInput): number {
  return account.state === 'PENDING_ACTIVATION' &&
    account.stateSince !== undefined
    ? Date.parse(account.stateSince) + ACTIVATION_DAYS * DAY_MS
    : NaN;
}

/** The first moment after a day, in UTC. */
function endOfDay(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + DAY_MS;
}
