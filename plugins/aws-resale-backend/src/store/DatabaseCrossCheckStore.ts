import {
  annotationTexts,
  parseAccountModel,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { NamedAccount, TaggedAccount } from '../judge/crossProblems/types';
import { countProblems } from './countProblems';
import type { CrossCheckStore, KeptEntity } from './CrossCheckStore';
import {
  ACCOUNTS_TABLE,
  ANNOTATED_ENTITIES_TABLE,
  ENTITY_ACCOUNTS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
  type AnnotatedEntityRow,
  type EntityAccountRow,
  type OrganizationRow,
} from './tables';

const VALUES_PER_STATEMENT = 500;

/** What annotations are held against, in the plugin's database. */
export class DatabaseCrossCheckStore implements CrossCheckStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async page(options: {
    after?: string;
    limit: number;
  }): Promise<KeptEntity[]> {
    const query = this.#entities().orderBy('entity_ref').limit(options.limit);
    if (options.after) {
      query.where('entity_ref', '>', options.after);
    }
    return ((await query) as AnnotatedEntityRow[]).map(toKeptEntity);
  }

  async find(entityRefs: readonly string[]): Promise<KeptEntity[]> {
    const rows = await this.#each(entityRefs, refs =>
      this.#entities().whereIn('entity_ref', refs),
    );
    return (rows as AnnotatedEntityRow[]).map(toKeptEntity);
  }

  async entitiesNaming(accountIds: readonly string[]): Promise<string[]> {
    const refs: string[] = await this.#each(accountIds, ids =>
      this.#knex<EntityAccountRow>(ENTITY_ACCOUNTS_TABLE)
        .whereIn('account_id', ids)
        .distinct()
        .pluck('entity_ref'),
    );
    return [...new Set(refs)];
  }

  async accounts(
    accountIds: readonly string[],
  ): Promise<Map<string, NamedAccount>> {
    const rows = await this.#each(accountIds, ids =>
      this.#knex<AccountRow>(ACCOUNTS_TABLE)
        .whereIn('account_id', ids)
        .select(
          'account_id',
          'payer_account_id',
          'is_payer',
          'gone_at',
          'account_tag_customer',
        ),
    );
    return new Map(
      rows.map(row => [
        row.account_id,
        {
          accountId: row.account_id,
          payerAccountId: row.payer_account_id,
          isPayer: Boolean(row.is_payer),
          goneSince: row.gone_at ?? undefined,
          tagCustomer: row.account_tag_customer ?? undefined,
        },
      ]),
    );
  }

  async taggedAccounts(
    customerRefs: readonly string[],
  ): Promise<Map<string, TaggedAccount[]>> {
    const rows = await this.#each(customerRefs, refs =>
      this.#knex<AccountRow>(ACCOUNTS_TABLE)
        .whereIn('customer_ref', refs)
        .andWhere({ gone_at: null })
        .andWhere(where =>
          where
            .whereNotNull('account_tag_model')
            .orWhereNotNull('ou_tag_model'),
        )
        .select(
          'account_id',
          'customer_ref',
          'account_tag_model',
          'ou_tag_model',
        ),
    );
    const tagged = new Map<string, TaggedAccount[]>();
    for (const row of rows) {
      const model =
        parseAccountModel(row.account_tag_model ?? '') ??
        parseAccountModel(row.ou_tag_model ?? '');
      if (model && row.customer_ref) {
        const accounts = tagged.get(row.customer_ref) ?? [];
        accounts.push({
          accountId: row.account_id,
          customerRef: row.customer_ref,
          model,
        });
        tagged.set(row.customer_ref, accounts);
      }
    }
    return tagged;
  }

  async isEveryOrganizationRead(): Promise<boolean> {
    const unread = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where({ retired_at: null, last_complete_at: null, approved: true })
      .whereIn('access', ['UNKNOWN', 'GRANTED'])
      .first('payer_account_id');
    return unread === undefined;
  }

  async saveProblems(
    problems: ReadonlyMap<string, AnnotationProblem[]>,
  ): Promise<void> {
    for (const [ref, found] of problems) {
      const crossProblems = JSON.stringify(found);
      await this.#knex.transaction(async tx => {
        const row = await tx<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
          .where({ entity_ref: ref })
          .forUpdate()
          .first('own_problems');
        if (row) {
          await tx<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
            .where({ entity_ref: ref })
            .update({
              cross_problems: crossProblems,
              ...countProblems(row.own_problems, crossProblems),
            });
        }
      });
    }
  }

  #entities(): Knex.QueryBuilder {
    return this.#knex(ANNOTATED_ENTITIES_TABLE).select(
      'entity_ref',
      'annotations',
      'cross_problems',
    );
  }

  /** Databases limit how many values one statement may have. */
  async #each<Row>(
    values: readonly string[],
    query: (values: readonly string[]) => PromiseLike<Row[]>,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    for (let start = 0; start < values.length; start += VALUES_PER_STATEMENT) {
      rows.push(
        ...(await query(values.slice(start, start + VALUES_PER_STATEMENT))),
      );
    }
    return rows;
  }
}

function toKeptEntity(
  row: Pick<
    AnnotatedEntityRow,
    'entity_ref' | 'annotations' | 'cross_problems'
  >,
): KeptEntity {
  return {
    ref: row.entity_ref,
    annotations: annotationTexts(JSON.parse(row.annotations)),
    crossProblems: JSON.parse(row.cross_problems),
  };
}
