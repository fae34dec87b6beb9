import type {
  CustodyStore,
  StoredCustodyRecord,
} from '../../store/posture/CustodyStore';
import type { ChangeFactQueries } from '../../store/queries/ChangeFactQueries';

/** Who keeps what of some root users, as it was attested. */
export interface LoadedCustody {
  /** Ids of the attestations that name an account, by account. */
  attestations: ReadonlyMap<string, readonly string[]>;
  /** What an attestation says of every one of its accounts; nothing of a rejected one. */
  records: ReadonlyMap<string, readonly StoredCustodyRecord[]>;
}

/**
 * Loads the custody of many accounts. An attestation says the same of all of its
 * accounts, and there are few of them to many accounts, so that what it says is
 * read once.
 */
export async function loadCustody(
  accountIds: readonly string[],
  {
    queries,
    custody,
  }: {
    queries: ChangeFactQueries;
    custody: Pick<CustodyStore, 'recordsOf'>;
  },
): Promise<LoadedCustody> {
  const attestations = await queries.attestationsOf(accountIds);
  const records = new Map<string, readonly StoredCustodyRecord[]>();
  const spokesmen = await custody.recordsOf(someOfEach(attestations));
  for (const ofAccount of spokesmen.values()) {
    for (const [attestationId, own] of byAttestation(ofAccount)) {
      records.set(attestationId, own);
    }
  }
  return { attestations, records };
}

/** Accounts such that every attestation names at least one of them. */
function someOfEach(
  attestations: ReadonlyMap<string, readonly string[]>,
): string[] {
  const heard = new Set<string>();
  return [...attestations].flatMap(([accountId, ids]) => {
    if (ids.every(id => heard.has(id))) {
      return [];
    }
    ids.forEach(id => heard.add(id));
    return accountId;
  });
}

function byAttestation(
  records: readonly StoredCustodyRecord[],
): Map<string, StoredCustodyRecord[]> {
  const grouped = new Map<string, StoredCustodyRecord[]>();
  for (const record of records) {
    const own = grouped.get(record.attestationId) ?? [];
    own.push(record);
    grouped.set(record.attestationId, own);
  }
  return grouped;
}
