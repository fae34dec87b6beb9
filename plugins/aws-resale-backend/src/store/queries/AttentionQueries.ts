import type {
  AccountModel,
  ExposureCause,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { HALVES } from '../../judge/custody/halves';
import {
  CUSTODY_ATTESTATIONS_TABLE,
  CUSTODY_RECORDS_TABLE,
  POSTURE_RESULTS_TABLE,
} from '../posture/tables';
import { ACCOUNTS_TABLE } from '../tables';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const P = POSTURE_RESULTS_TABLE;
const R = CUSTODY_RECORDS_TABLE;
const T = CUSTODY_ATTESTATIONS_TABLE;

/** Whose accounts something is about: a customer's, else those that are in one organization. */
export type AttentionSubject =
  | { customerRef: string; payerAccountId?: undefined }
  | { customerRef?: undefined; payerAccountId: string };

/** Accounts that are exposed alike. */
export type ExposedGroup = AttentionSubject & {
  isPayer: boolean;
  model: AccountModel;
  responsible: ResponsibleParty;
  cause: ExposureCause;
  accounts: number;
  /** ISO 8601; of the one that is exposed longest. */
  since: string;
  /** The only account, or any. */
  accountId: string;
};

/** Accounts whose custody wants to be reviewed. */
export type DueCustody = AttentionSubject & {
  accounts: number;
  /** ISO date of the first review. */
  dueOn: string;
  /** Whose custodians they are; undefined where it is not one party. */
  party?: string;
  /** A half of the root user is among it, so that four-eyes rests on it. */
  isOfHalves: boolean;
  accountId: string;
};

/** What somebody attested and nobody has confirmed yet. */
export type WaitingAttestation = AttentionSubject & {
  attestationId: string;
  attestedAt: string;
  accounts: number;
  /** More than the one that is named. */
  isOfSeveral: boolean;
  accountId: string;
};

interface SubjectRow {
  customer_ref: string | null;
  payer: string;
  accounts: number | string;
  account_id: string;
}

/** Unmapped accounts stand with their organization, others with their customer alone. */
const PAYER_SQL = `case when ${A}.customer_ref is null then ${A}.payer_account_id else '' end`;

/** Finds what of posture and custody wants somebody's action. */
export class AttentionQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Accounts that fit the incident pattern, without those whose risk is accepted. */
  async exposed(scope: AccountScope): Promise<ExposedGroup[]> {
    const columns = [
      `${A}.is_payer`,
      `${A}.model`,
      `${P}.responsible`,
      `${P}.cause`,
    ];
    const rows: Array<
      SubjectRow & {
        is_payer: boolean | number;
        model: AccountModel;
        responsible: ResponsibleParty;
        cause: ExposureCause;
        since: string;
      }
    > = await this.#bySubject(this.#exposed(scope))
      .groupBy(columns)
      .select(columns)
      .min({ since: `${P}.since` });
    return rows.map(row => ({
      ...subjectOf(row),
      isPayer: Boolean(row.is_payer),
      model: row.model,
      responsible: row.responsible,
      cause: row.cause,
      since: row.since,
    }));
  }

  /** Some accounts of a group, in the order of their ids. */
  async accountsOf(
    group: ExposedGroup,
    scope: AccountScope,
    limit: number,
  ): Promise<string[]> {
    const query = this.#exposed(scope)
      .where(`${A}.is_payer`, group.isPayer)
      .where(`${A}.model`, group.model)
      .where(`${P}.responsible`, group.responsible)
      .where(`${P}.cause`, group.cause)
      .orderBy(`${A}.account_id`)
      .limit(limit);
    if (group.customerRef === undefined) {
      query
        .whereNull(`${A}.customer_ref`)
        .where(`${A}.payer_account_id`, group.payerAccountId);
    } else {
      query.where(`${A}.customer_ref`, group.customerRef);
    }
    return query.pluck(`${A}.account_id`);
  }

  /**
   * Records that count and are to be reviewed until a day, or should have been.
   * What is removed with the credentials wants no review.
   *
   * @param until - ISO date.
   */
  async custodyDue(scope: AccountScope, until: string): Promise<DueCustody[]> {
    const query = this.#knex(R)
      .join(T, `${T}.attestation_id`, `${R}.attestation_id`)
      .join(A, `${A}.account_id`, `${R}.account_id`)
      .where(`${R}.next_review`, '<=', until)
      .where(`${T}.decision`, 'CONFIRMED')
      .whereNull(`${A}.gone_at`)
      .where(`${A}.state`, 'ACTIVE')
      .whereNotExists(
        this.#knex(`${R} as newer`)
          .join(
            `${T} as newer_attestation`,
            'newer_attestation.attestation_id',
            'newer.attestation_id',
          )
          .select(this.#knex.raw('1'))
          .whereRaw(`newer.account_id = ${R}.account_id`)
          .whereRaw(`newer.facet = ${R}.facet`)
          .where('newer_attestation.decision', 'CONFIRMED')
          .whereRaw(`newer_attestation.attested_at > ${T}.attested_at`),
      )
      .whereNot(removed =>
        removed
          .whereIn(`${R}.facet`, HALVES)
          .whereExists(
            this.#knex(P)
              .select(this.#knex.raw('1'))
              .whereRaw(`${P}.account_id = ${R}.account_id`)
              .where(`${P}.check_id`, 'root-credentials')
              .where(`${P}.state`, 'REMOVED'),
          ),
      );
    whereAccountInScope(this.#knex, query, scope);
    const rows: Array<
      SubjectRow & {
        due_on: string;
        party: string;
        last_party: string;
        halves: number | string;
      }
    > = await this.#bySubject(query)
      .sum({
        halves: this.#knex.raw(
          `case when ${R}.facet in (?, ?, ?) then 1 else 0 end`,
          [...HALVES],
        ),
      })
      .min({ due_on: `${R}.next_review`, party: `${R}.party` })
      .max({ last_party: `${R}.party` });
    return rows.map(row => ({
      ...subjectOf(row),
      dueOn: row.due_on,
      ...(row.party === row.last_party && { party: row.party }),
      isOfHalves: Number(row.halves) > 0,
    }));
  }

  /** Attestations of accounts in the scope that wait for a second person. */
  async waiting(scope: AccountScope): Promise<WaitingAttestation[]> {
    const query = this.#knex(T)
      .join(R, `${R}.attestation_id`, `${T}.attestation_id`)
      .join(A, `${A}.account_id`, `${R}.account_id`)
      .whereNull(`${T}.decision`)
      .whereNull(`${A}.gone_at`);
    whereAccountInScope(this.#knex, query, scope);
    const rows: Array<
      SubjectRow & {
        attestation_id: string;
        attested_at: string;
        last_customer: string | null;
        last_payer: string;
      }
    > = await query
      .groupBy(`${T}.attestation_id`, `${T}.attested_at`)
      .select(`${T}.attestation_id`, `${T}.attested_at`)
      .min({
        customer_ref: `${A}.customer_ref`,
        payer: `${A}.payer_account_id`,
        account_id: `${A}.account_id`,
      })
      .max({
        last_customer: `${A}.customer_ref`,
        last_payer: `${A}.payer_account_id`,
      })
      .countDistinct({ accounts: `${A}.account_id` });
    return rows.map(row => ({
      ...subjectOf(row),
      attestationId: row.attestation_id,
      attestedAt: row.attested_at,
      isOfSeveral:
        row.customer_ref === null
          ? row.payer !== row.last_payer
          : row.customer_ref !== row.last_customer,
    }));
  }

  #exposed(scope: AccountScope): Knex.QueryBuilder {
    const query = this.#knex(P)
      .join(A, `${A}.account_id`, `${P}.account_id`)
      .where(`${P}.check_id`, 'exposure')
      .where(`${P}.state`, 'EXPOSED')
      .where(`${P}.is_accepted`, false)
      .whereNull(`${A}.gone_at`);
    whereAccountInScope(this.#knex, query, scope);
    return query;
  }

  #bySubject(query: Knex.QueryBuilder): Knex.QueryBuilder {
    return query
      .groupBy(`${A}.customer_ref`)
      .groupByRaw(PAYER_SQL)
      .select(`${A}.customer_ref`, {
        payer: this.#knex.raw(PAYER_SQL),
      })
      .min({ account_id: `${A}.account_id` })
      .countDistinct({ accounts: `${A}.account_id` });
  }
}

function subjectOf(
  row: SubjectRow,
): AttentionSubject & { accounts: number; accountId: string } {
  return {
    ...(row.customer_ref === null
      ? { payerAccountId: row.payer }
      : { customerRef: row.customer_ref }),
    accounts: Number(row.accounts),
    accountId: row.account_id,
  };
}
