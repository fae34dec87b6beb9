import type { AccountModel } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { MissedFact, ReadAccount } from '../../observe/posture/types';
import { ACCOUNTS_TABLE } from '../tables';
import type { ReaderSubjects } from './PostureScheduleStore';
import { POSTURE_FACTS_TABLE } from './tables';

const A = ACCOUNTS_TABLE;
const F = POSTURE_FACTS_TABLE;

/** Which accounts of an organization a reader is to be asked about. */
export interface SubjectRequest extends ReaderSubjects {
  payerAccountId: string;
  /** Leaves accounts out that were tried since then; undefined all that ever were. */
  triedBefore: Date | undefined;
}

/** How many accounts an attempt left with one and the same outcome. */
export interface AttemptTally {
  accounts: number;
  missed: MissedFact[];
}

/** Reads which accounts readers are asked about, and what came of it. */
export class PostureSubjects {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Active accounts that are not gone, in order, after `after`. */
  async page(
    request: SubjectRequest,
    page: { after?: string; limit: number },
  ): Promise<ReadAccount[]> {
    const { triedBefore } = request;
    const query = this.#subjects(request)
      .where(tried => {
        tried.whereNull(`${F}.tried_at`);
        if (triedBefore) {
          tried.orWhere(`${F}.tried_at`, '<', triedBefore.toISOString());
        }
      })
      .orderBy(`${A}.account_id`)
      .limit(page.limit);
    if (page.after) {
      query.andWhere(`${A}.account_id`, '>', page.after);
    }
    const rows: Array<{
      account_id: string;
      is_payer: boolean | number;
      model: AccountModel;
    }> = await query.select(`${A}.account_id`, `${A}.is_payer`, `${A}.model`);
    return rows.map(row => ({
      accountId: row.account_id,
      isPayer: Boolean(row.is_payer),
      model: row.model,
    }));
  }

  /** What attempts since `triedBefore` came to, those of a run that was cut short included. */
  async tally(request: SubjectRequest): Promise<AttemptTally[]> {
    const rows: Array<{
      missed: string;
      accounts: number | string;
    }> = await this.#subjects(request)
      .where(`${F}.tried_at`, '>=', request.triedBefore?.toISOString() ?? '')
      .groupBy(`${F}.missed`)
      .select(`${F}.missed`)
      .count({ accounts: '*' });
    return rows.map(row => ({
      accounts: Number(row.accounts),
      missed: JSON.parse(row.missed),
    }));
  }

  #subjects({
    payerAccountId,
    reader,
    subjects,
    models,
  }: SubjectRequest): Knex.QueryBuilder {
    const query = this.#knex(A)
      .leftJoin(F, join =>
        join
          .on(`${F}.account_id`, `${A}.account_id`)
          .andOnVal(`${F}.reader`, reader),
      )
      .where(`${A}.payer_account_id`, payerAccountId)
      .whereNull(`${A}.gone_at`)
      .andWhere(`${A}.state`, 'ACTIVE');
    if (subjects !== 'ALL') {
      query.andWhere(`${A}.is_payer`, subjects === 'PAYER');
    }
    if (models) {
      query.whereIn(`${A}.model`, models);
    }
    return query;
  }
}
