import type { AccountCustody } from 'backstage-plugin-aws-resale-common';

/** Attestations of an account that wait for a second person, each once. */
export function pendingIds({ facets }: AccountCustody): string[] {
  const ids = facets.flatMap(({ status, record, pending }) => [
    ...(pending ? [pending.attestationId] : []),
    // Where none is confirmed, the record itself is the one that waits.
    ...(status === 'UNCONFIRMED' && record ? [record.attestationId] : []),
  ]);
  return [...new Set(ids)];
}
