import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { Knex } from 'knex';
import type { NewChange } from '../../judge/accountRecord';
import { lockFeed } from '../feedState';
import { whereKeyIn } from '../whereKeyIn';
import { chunksOf } from './chunksOf';
import {
  attestationFromRows,
  facetWords,
  judgedRecordFromRow,
  recordToRow,
} from './custodyRows';
import type {
  AttestationDecision,
  CustodyStore,
  NewAttestation,
  StoredAttestation,
  StoredCustodyRecord,
} from './CustodyStore';
import { settleDecision } from './settleDecision';
import {
  CUSTODY_ATTESTATIONS_TABLE,
  CUSTODY_RECORDS_TABLE,
  type CustodyAttestationRow,
  type CustodyRecordRow,
} from './tables';

const ACCOUNTS_PER_READ = 1_000;
/** Ten columns each, below what one statement may bind. */
const ACCOUNTS_PER_INSERT = 100;

/** The register of custody in the plugin's database. */
export class DatabaseCustodyStore implements CustodyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async recordsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredCustodyRecord[]>> {
    const records = new Map<string, StoredCustodyRecord[]>(
      accountIds.map(accountId => [accountId, []]),
    );
    for (const ids of chunksOf(accountIds, ACCOUNTS_PER_READ)) {
      const rows: Array<CustodyRecordRow & CustodyAttestationRow> =
        await whereKeyIn(
          this.#knex,
          recordsThatMayCount(this.#knex),
          `${CUSTODY_RECORDS_TABLE}.account_id`,
          ids,
        ).select(
          `${CUSTODY_RECORDS_TABLE}.*`,
          'attested_by',
          'attested_at',
          'decision',
          'decided_by',
        );
      for (const row of rows) {
        records.get(row.account_id)?.push(judgedRecordFromRow(row));
      }
    }
    return records;
  }

  async attest(attestation: NewAttestation): Promise<NewChange[]> {
    const { attestationId, records, attestedBy, at } = attestation;
    const accountIds = [...new Set(attestation.accountIds)].sort();
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      await tx<CustodyAttestationRow>(CUSTODY_ATTESTATIONS_TABLE).insert({
        attestation_id: attestationId,
        attested_by: attestedBy,
        attested_at: at.toISOString(),
        accounts: accountIds.length,
      });
      for (const ids of chunksOf(accountIds, ACCOUNTS_PER_INSERT)) {
        await tx<CustodyRecordRow>(CUSTODY_RECORDS_TABLE).insert(
          ids.flatMap(accountId =>
            records.map(record =>
              recordToRow(attestationId, accountId, record),
            ),
          ),
        );
      }
      return settleDecision(tx, accountIds, {
        kind: 'CUSTODY_ATTESTED',
        to: facetWords(records),
        actor: attestedBy,
        at,
      });
    });
  }

  async find(attestationId: string): Promise<StoredAttestation | undefined> {
    return findIn(this.#knex, attestationId);
  }

  async decide(
    attestationId: string,
    { decision, by, reason, at }: AttestationDecision,
  ): Promise<{ attestation: StoredAttestation; changes: NewChange[] }> {
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const found = await findIn(tx, attestationId);
      if (!found) {
        throw new NotFoundError(`No attestation ${attestationId} is known`);
      }
      if (found.decision) {
        throw new ConflictError(
          `Attestation ${attestationId} is ${found.decision.toLowerCase()} already; attest anew if it should be otherwise`,
        );
      }
      if (
        decision === 'CONFIRMED' &&
        by.toLowerCase() === found.attestedBy.toLowerCase()
      ) {
        throw new NotAllowedError(
          `Attestation ${attestationId} is your own; a second person has to confirm it`,
        );
      }
      await tx<CustodyAttestationRow>(CUSTODY_ATTESTATIONS_TABLE)
        .where({ attestation_id: attestationId })
        .update({
          decision,
          decided_by: by,
          decided_at: at.toISOString(),
          decision_reason: reason ?? null,
        });
      const words = facetWords(found.records);
      const changes = await settleDecision(tx, found.accountIds, {
        ...(decision === 'CONFIRMED'
          ? { kind: 'CUSTODY_CONFIRMED', to: words }
          : { kind: 'CUSTODY_REJECTED', from: words }),
        actor: by,
        at,
      });
      return {
        attestation: {
          ...found,
          decision,
          decidedBy: by,
          decidedAt: at.toISOString(),
          ...(reason !== undefined && { decisionReason: reason }),
        },
        changes,
      };
    });
  }

  async custodianRefs(): Promise<string[]> {
    return recordsThatMayCount(this.#knex)
      .where({ custodian_type: 'CATALOG' })
      .distinct('custodian')
      .orderBy('custodian')
      .pluck('custodian');
  }
}

/** Records with their attestations, rejected ones left out. */
function recordsThatMayCount(knex: Knex): Knex.QueryBuilder {
  return knex(CUSTODY_RECORDS_TABLE)
    .join(
      CUSTODY_ATTESTATIONS_TABLE,
      `${CUSTODY_ATTESTATIONS_TABLE}.attestation_id`,
      `${CUSTODY_RECORDS_TABLE}.attestation_id`,
    )
    .andWhere(where =>
      where.whereNull('decision').orWhere('decision', 'CONFIRMED'),
    );
}

async function findIn(
  knex: Knex,
  attestationId: string,
): Promise<StoredAttestation | undefined> {
  const row = await knex<CustodyAttestationRow>(CUSTODY_ATTESTATIONS_TABLE)
    .where({ attestation_id: attestationId })
    .first();
  return (
    row &&
    attestationFromRows(
      row,
      await knex<CustodyRecordRow>(CUSTODY_RECORDS_TABLE)
        .where({ attestation_id: attestationId })
        .orderBy('account_id'),
    )
  );
}
