import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  CustomerLink,
  Holder,
  Partition,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { chunksOf } from '../posture/chunksOf';
import { attestationFromRows } from '../posture/custodyRows';
import type { StoredAttestation } from '../posture/CustodyStore';
import {
  CUSTODY_ATTESTATIONS_TABLE,
  CUSTODY_RECORDS_TABLE,
  POSTURE_RESULTS_TABLE,
  type CustodyAttestationRow,
  type CustodyRecordRow,
} from '../posture/tables';
import {
  ACCOUNTS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
} from '../tables';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const T = CUSTODY_ATTESTATIONS_TABLE;
const R = CUSTODY_RECORDS_TABLE;
const OLDEST_FIRST: SortColumn[] = [
  { sql: `${T}.attested_at`, direction: 'asc' },
  { sql: `${T}.attestation_id`, direction: 'asc' },
];
const SORT_NAME = 'oldest';

const SUBJECT_COLUMNS = [
  'account_id',
  'is_payer',
  'gone_at',
  'state',
  'partition',
  'model',
  'billing_arrangement',
  'holder',
  'expected_holder',
  'first_seen_at',
  'last_listed_at',
] as const;

type SubjectRow = Pick<AccountRow, (typeof SUBJECT_COLUMNS)[number]> & {
  last_complete_at: string | null;
  credentials: PostureState | null;
};

/** An account as far as its custody and the meaning of its checks go. */
export interface CustodySubject {
  accountId: string;
  isPayer: boolean;
  isGone: boolean;
  state: AccountState;
  partition: Partition;
  model: AccountModel;
  arrangement: BillingArrangement;
  /** By the domain of the root e-mail. */
  emailHolder: Holder;
  expectedHolder?: Holder | 'ANY';
  /** ISO 8601; when it was last listed. */
  listedAt: string;
  /** All root credentials were seen absent when it was last judged. */
  isRemoved: boolean;
}

/** An attestation without all of its accounts. */
export type ListedAttestation = Omit<StoredAttestation, 'accountIds'> & {
  accountCount: number;
};

/** An account that an attestation names. */
export interface AttestedAccount {
  accountId: string;
  name: string;
  customer?: CustomerLink;
}

/** Who may see an attestation: whoever may see one of its accounts, or made it. */
export interface AttestationSight {
  scope: AccountScope;
  actor: string;
}

/** Reads custody for people and programs, within what they may see. */
export class CustodyQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those of some accounts that are within the scope, gone ones included, in the order of their ids. */
  async subjects(
    accountIds: readonly string[],
    scope: AccountScope,
  ): Promise<CustodySubject[]> {
    const subjects: CustodySubject[] = [];
    for (const ids of chunksOf([...accountIds].sort())) {
      const query = this.#subjects(scope)
        .whereIn(`${A}.account_id`, ids)
        .orderBy(`${A}.account_id`);
      subjects.push(...((await query) as SubjectRow[]).map(toSubject));
    }
    return subjects;
  }

  /** Accounts of a customer that are not gone, in the order of their ids. */
  async subjectsOfCustomer(
    customerRef: string,
    scope: AccountScope,
    page: { after?: string; limit: number },
  ): Promise<CustodySubject[]> {
    const query = this.#subjects(scope)
      .where(`${A}.customer_ref`, customerRef)
      .whereNull(`${A}.gone_at`)
      .orderBy(`${A}.account_id`)
      .limit(page.limit);
    if (page.after !== undefined) {
      query.andWhere(`${A}.account_id`, '>', page.after);
    }
    return ((await query) as SubjectRow[]).map(toSubject);
  }

  /**
   * Attestations that wait for a second person, oldest first.
   *
   * @throws InputError for a cursor of another list.
   */
  async waiting(
    page: { limit?: number; cursor?: string },
    sight: AttestationSight,
  ): Promise<Page<ListedAttestation>> {
    const limit = page.limit ?? 25;
    const open = () => this.#visible(sight).whereNull(`${T}.decision`);
    const [{ count }] = await open().count({ count: '*' });
    const query = open().select(`${T}.*`);
    applyKeyset(this.#knex, query, OLDEST_FIRST, {
      sortName: SORT_NAME,
      cursor: page.cursor,
      limit,
    });
    const { rows, nextCursor } = takePage(
      (await query) as CustodyAttestationRow[],
      OLDEST_FIRST,
      { sortName: SORT_NAME, limit },
    );
    return {
      items: await this.#withRecords(rows),
      nextCursor,
      totalCount: Number(count),
    };
  }

  /** One attestation, decided or not; undefined when it is unknown or out of sight. */
  async attestation(
    attestationId: string,
    sight: AttestationSight,
  ): Promise<ListedAttestation | undefined> {
    const rows: CustodyAttestationRow[] = await this.#visible(sight)
      .where(`${T}.attestation_id`, attestationId)
      .select(`${T}.*`);
    const [attestation] = await this.#withRecords(rows);
    return attestation;
  }

  /** The first accounts of an attestation within the scope, in the order of their names. */
  async accountsOf(
    attestationId: string,
    scope: AccountScope,
    limit: number,
  ): Promise<AttestedAccount[]> {
    const query = this.#accountsOf([attestationId], scope)
      .leftJoin(
        CUSTOMERS_TABLE,
        `${CUSTOMERS_TABLE}.customer_ref`,
        `${A}.customer_ref`,
      )
      .groupBy(`${A}.account_id`, `${A}.name_lower`, `${CUSTOMERS_TABLE}.title`)
      .orderBy([`${A}.name_lower`, `${A}.account_id`])
      .limit(limit)
      .select(`${A}.account_id`, `${A}.name`, `${A}.customer_ref`, {
        title: `${CUSTOMERS_TABLE}.title`,
      });
    const rows: Array<
      Pick<AccountRow, 'account_id' | 'name' | 'customer_ref'> & {
        title: string | null;
      }
    > = await query;
    return rows.map(row => ({
      accountId: row.account_id,
      name: row.name,
      ...(row.customer_ref && {
        customer: {
          ref: row.customer_ref,
          title: row.title ?? row.customer_ref,
        },
      }),
    }));
  }

  /** How many accounts of some attestations are within the scope. */
  async countAccounts(
    attestationIds: readonly string[],
    scope: AccountScope,
  ): Promise<Map<string, number>> {
    const rows: Array<{ attestation_id: string; count: number | string }> =
      await this.#accountsOf(attestationIds, scope)
        .groupBy(`${R}.attestation_id`)
        .select(`${R}.attestation_id`)
        .countDistinct({ count: `${A}.account_id` });
    return new Map(rows.map(row => [row.attestation_id, Number(row.count)]));
  }

  #subjects(scope: AccountScope): Knex.QueryBuilder {
    const query = this.#knex(A)
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${A}.payer_account_id`,
      )
      .leftJoin(POSTURE_RESULTS_TABLE, join =>
        join
          .on(`${POSTURE_RESULTS_TABLE}.account_id`, `${A}.account_id`)
          .andOnVal(`${POSTURE_RESULTS_TABLE}.check_id`, 'root-credentials'),
      )
      .select(...SUBJECT_COLUMNS.map(column => `${A}.${column}`), {
        last_complete_at: `${ORGANIZATIONS_TABLE}.last_complete_at`,
        credentials: `${POSTURE_RESULTS_TABLE}.state`,
      });
    whereAccountInScope(this.#knex, query, scope);
    return query;
  }

  #visible({ scope, actor }: AttestationSight): Knex.QueryBuilder {
    const query = this.#knex(T);
    if (scope === 'ALL') {
      return query;
    }
    const named = this.#knex(R)
      .join(A, `${A}.account_id`, `${R}.account_id`)
      .whereRaw('?? = ??', [`${R}.attestation_id`, `${T}.attestation_id`])
      .select(this.#knex.raw('1'));
    whereAccountInScope(this.#knex, named, scope);
    return query.andWhere(where =>
      where.where(`${T}.attested_by`, actor).orWhereExists(named),
    );
  }

  #accountsOf(
    attestationIds: readonly string[],
    scope: AccountScope,
  ): Knex.QueryBuilder {
    const query = this.#knex(R)
      .join(A, `${A}.account_id`, `${R}.account_id`)
      .whereIn(`${R}.attestation_id`, attestationIds);
    whereAccountInScope(this.#knex, query, scope);
    return query;
  }

  /** All accounts of an attestation have the same records, so those of one are enough. */
  async #withRecords(
    rows: readonly CustodyAttestationRow[],
  ): Promise<ListedAttestation[]> {
    const firstAccounts = this.#knex(R)
      .whereIn(
        'attestation_id',
        rows.map(row => row.attestation_id),
      )
      .groupBy('attestation_id')
      .select('attestation_id')
      .min({ account_id: 'account_id' });
    const records: CustodyRecordRow[] = await this.#knex(R)
      .join(firstAccounts.as('first'), join =>
        join
          .on('first.attestation_id', `${R}.attestation_id`)
          .andOn('first.account_id', `${R}.account_id`),
      )
      .select(`${R}.*`);
    return rows.map(row => {
      const { accountIds, ...attestation } = attestationFromRows(
        row,
        records.filter(record => record.attestation_id === row.attestation_id),
      );
      return { ...attestation, accountCount: row.accounts };
    });
  }
}

function toSubject(row: SubjectRow): CustodySubject {
  const listedAt = row.gone_at ? row.last_listed_at : row.last_complete_at;
  return {
    accountId: row.account_id,
    isPayer: Boolean(row.is_payer),
    isGone: row.gone_at !== null,
    state: row.state,
    partition: row.partition,
    model: row.model,
    arrangement: row.billing_arrangement,
    emailHolder: row.holder,
    ...(row.expected_holder && { expectedHolder: row.expected_holder }),
    // The first listing is still under way, or failed after this page.
    listedAt: listedAt ?? row.first_seen_at,
    isRemoved: row.credentials === 'REMOVED',
  };
}
