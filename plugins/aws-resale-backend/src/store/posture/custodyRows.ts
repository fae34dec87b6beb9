import {
  CUSTODY_FACETS,
  type CustodyFacet,
} from 'backstage-plugin-aws-resale-common';
import type {
  Custodian,
  KeptIn,
  NewCustodyRecord,
} from '../../judge/custody/types';
import { FACET_WORDS } from '../../judge/posture/checks/facetWords';
import type { StoredAttestation, StoredCustodyRecord } from './CustodyStore';
import type { CustodyAttestationRow, CustodyRecordRow } from './tables';

/** The row of one record of one account. */
export function recordToRow(
  attestationId: string,
  accountId: string,
  record: NewCustodyRecord,
): CustodyRecordRow {
  const { custodian, keptIn } = record;
  return {
    attestation_id: attestationId,
    account_id: accountId,
    facet: record.facet,
    custodian_type: custodian.type,
    custodian: custodianToText(custodian),
    party: record.party,
    place: keptIn?.place ?? null,
    entry: keptIn?.entry ?? null,
    since: record.since,
    next_review: record.nextReview,
  };
}

/** What was said of one facet. */
export function recordFromRow(row: CustodyRecordRow): NewCustodyRecord {
  const { facet, party, since, next_review: nextReview } = row;
  const custodian = custodianFromRow(row);
  const keptIn = keptInFromRow(row);
  return keptIn
    ? { facet, custodian, party, keptIn, since, nextReview }
    : { facet, custodian, party, since, nextReview };
}

/**
 * A record with who attested and confirmed it, as the judge takes it. There are
 * thousands of them at once, so each is made in one go.
 */
export function judgedRecordFromRow(
  row: CustodyRecordRow & CustodyAttestationRow,
): StoredCustodyRecord {
  const record: StoredCustodyRecord = {
    facet: row.facet,
    custodian: custodianFromRow(row),
    party: row.party,
    since: row.since,
    nextReview: row.next_review,
    attestationId: row.attestation_id,
    attestedBy: row.attested_by,
    attestedAt: row.attested_at,
  };
  const keptIn = keptInFromRow(row);
  if (keptIn) {
    record.keptIn = keptIn;
  }
  if (row.decision === 'CONFIRMED' && row.decided_by !== null) {
    record.confirmedBy = row.decided_by;
  }
  return record;
}

/** An attestation; every account of it has the same records. */
export function attestationFromRows(
  row: CustodyAttestationRow,
  records: readonly CustodyRecordRow[],
): StoredAttestation {
  const accountIds = [...new Set(records.map(record => record.account_id))];
  return {
    attestationId: row.attestation_id,
    accountIds: accountIds.sort(),
    records: inOrder(
      records
        .filter(record => record.account_id === accountIds[0])
        .map(recordFromRow),
    ),
    attestedBy: row.attested_by,
    attestedAt: row.attested_at,
    ...(row.decision !== null && { decision: row.decision }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decision_reason !== null && {
      decisionReason: row.decision_reason,
    }),
  };
}

/** Facets as a sentence lists them. */
export function facetWords(
  records: ReadonlyArray<{ facet: CustodyFacet }>,
): string {
  return inOrder(records)
    .map(({ facet }) => FACET_WORDS[facet])
    .join(', ');
}

function inOrder<T extends { facet: CustodyFacet }>(
  records: readonly T[],
): T[] {
  return CUSTODY_FACETS.flatMap(facet =>
    records.filter(record => record.facet === facet),
  );
}

function custodianToText(custodian: Custodian): string | null {
  switch (custodian.type) {
    case 'CATALOG':
      return custodian.ref;
    case 'EXTERNAL':
      return custodian.name;
    default:
      return null;
  }
}

function keptInFromRow({ place, entry }: CustodyRecordRow): KeptIn | undefined {
  if (place === null) {
    return undefined;
  }
  return entry === null ? { place } : { place, entry };
}

function custodianFromRow({
  custodian_type,
  custodian,
}: CustodyRecordRow): Custodian {
  switch (custodian_type) {
    case 'CATALOG':
      return { type: 'CATALOG', ref: custodian ?? '' };
    case 'EXTERNAL':
      return { type: 'EXTERNAL', name: custodian ?? '' };
    default:
      return { type: 'NONE' };
  }
}
