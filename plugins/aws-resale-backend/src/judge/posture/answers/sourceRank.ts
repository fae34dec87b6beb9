import type { PostureSourceKind } from 'backstage-plugin-aws-resale-common';

/** Own readings come first, then what reports, scanners and people say. */
const RANK: Readonly<Record<PostureSourceKind, number>> = {
  IAM: 1,
  ROOT_AUDIT: 1,
  ORGANIZATIONS: 1,
  ACCOUNT_MANAGEMENT: 1,
  CLOUDTRAIL: 1,
  COST_EXPLORER: 1,
  CATALOG: 1,
  CREDENTIAL_REPORT: 2,
  SECURITY_HUB: 3,
  IMPORTED_FINDING: 4,
  ATTESTATION: 5,
};

/** Something that a source said at some time. */
interface Said {
  source: { kind: PostureSourceKind; name?: string };
  observedAt: string;
}

/** Identity of a source; a newer word of the same one replaces the older. */
export function sourceKey({ kind, name = '' }: Said['source']): string {
  return `${kind}\n${name}`;
}

/** Milliseconds; what cannot be read was said before everything else. */
export function timeOf(observedAt: string): number {
  const time = Date.parse(observedAt);
  return Number.isNaN(time) ? 0 : time;
}

/** Compares by rank, then by age, freshest first. */
export function byRankAndAge(one: Said, other: Said): number {
  const byRank = RANK[one.source.kind] - RANK[other.source.kind];
  const byAge = timeOf(other.observedAt) - timeOf(one.observedAt);
  return (
    byRank ||
    byAge ||
    (sourceKey(one.source) < sourceKey(other.source) ? -1 : 1)
  );
}
