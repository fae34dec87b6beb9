import type {
  AccountModel,
  DeclaredFacts,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { customerSummary } from '../judge/customerSummary';
import { rollUp } from '../judge/rollup';
import type { RollupMember } from '../judge/types';
import { CustomerPostures } from './posture/CustomerPostures';
import { handOverEndsOn } from './customerRows';
import { differs } from './differs';
import { VERDICT_RANKS } from './ranks';
import type { RollupStore } from './RollupStore';
import {
  ACCOUNTS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
  type CustomerRow,
  type OrganizationRow,
} from './tables';

const KEYS_PER_STATEMENT = 200;

type GroupKey = 'customer_ref' | 'payer_account_id';

/** Roll-ups in the plugin's database. */
export class DatabaseRollupStore implements RollupStore {
  readonly #knex: Knex;
  readonly #postures: CustomerPostures;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#postures = new CustomerPostures(knex);
  }

  async refresh(touched: {
    customerRefs: Iterable<string>;
    payerAccountIds: Iterable<string>;
  }): Promise<void> {
    const customerRefs = new Set(touched.customerRefs);
    for (const refs of chunks(customerRefs)) {
      await this.#refreshCustomers(refs);
    }
    // An account that changes customers takes its results along before it is judged again.
    await this.#postures.refresh(customerRefs);
    for (const payers of chunks(touched.payerAccountIds)) {
      await this.#refreshOrganizations(payers);
    }
  }

  async customersOf(payerAccountId: string): Promise<string[]> {
    const refs = await this.#knex<AccountRow>(ACCOUNTS_TABLE)
      .where({ payer_account_id: payerAccountId, gone_at: null })
      .distinct('customer_ref')
      .pluck('customer_ref');
    return refs.flatMap(ref => ref ?? []);
  }

  async #refreshCustomers(refs: string[]) {
    const rows = await this.#knex<CustomerRow>(CUSTOMERS_TABLE).whereIn(
      'customer_ref',
      refs,
    );
    const members = await this.#members('customer_ref', refs);
    const organizations = await this.#organizationsOf(refs);
    for (const row of rows) {
      const facts: DeclaredFacts = JSON.parse(row.facts);
      const own = members.get(row.customer_ref) ?? [];
      const rollup = rollUp(own, { declaredModel: facts.accountModel });
      const columns = {
        verdict: rollup.verdict,
        verdict_rank: VERDICT_RANKS[rollup.verdict],
        rollup: JSON.stringify(rollup),
        summary: customerSummary({
          facts,
          members: own,
          rollup,
          transferEndsOn: handOverEndsOn(facts),
        }),
        account_count: rollup.linkedAccounts + rollup.payers,
        organization_count: organizations.get(row.customer_ref)?.count ?? 0,
        shared_payer: organizations.get(row.customer_ref)?.isShared ?? false,
      };
      if (differs(row, columns)) {
        await this.#knex<CustomerRow>(CUSTOMERS_TABLE)
          .where({ customer_ref: row.customer_ref })
          .update(columns);
      }
    }
  }

  async #refreshOrganizations(payers: string[]) {
    const rows = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE).whereIn(
      'payer_account_id',
      payers,
    );
    const members = await this.#members('payer_account_id', payers);
    const claimed = await this.#modelsOfClaimants(
      payers.filter(payer => !members.has(payer)),
    );
    for (const row of rows) {
      const rollup = rollUp(members.get(row.payer_account_id) ?? [], {
        declaredModel: row.config_model ?? claimed.get(row.payer_account_id),
      });
      const columns = {
        verdict: rollup.verdict,
        rollup: JSON.stringify(rollup),
        account_count: rollup.linkedAccounts + rollup.payers,
      };
      if (differs(row, columns)) {
        await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
          .where({ payer_account_id: row.payer_account_id })
          .update(columns);
      }
    }
  }

  /**
   * What customers declare for payers of which no account was read yet, so that
   * a payer which waits to be connected is not called undeclared.
   */
  async #modelsOfClaimants(
    payers: string[],
  ): Promise<Map<string, AccountModel>> {
    const models = new Map<string, AccountModel>();
    if (payers.length === 0) {
      return models;
    }
    const wanted = new Set(payers);
    const rows = await this.#knex<CustomerRow>(CUSTOMERS_TABLE)
      .where({ gone_at: null })
      .whereNot({ model: 'UNKNOWN' })
      .select('model', 'facts');
    for (const { model, facts } of rows) {
      const { payerAccountIds }: DeclaredFacts = JSON.parse(facts);
      payerAccountIds
        .filter(payer => wanted.has(payer))
        .forEach(payer => models.set(payer, model));
    }
    return models;
  }

  async #members(
    key: GroupKey,
    values: string[],
  ): Promise<Map<string, RollupMember[]>> {
    const rows = (await this.#knex(ACCOUNTS_TABLE)
      .whereIn(key, values)
      .whereNull('gone_at')
      .groupBy(key, 'is_payer', 'verdict', 'model', 'holder')
      .select({ key }, 'is_payer', 'verdict', 'model', 'holder')
      .count({ count: '*' })) as Array<
      Pick<AccountRow, 'is_payer' | 'verdict' | 'model' | 'holder'> & {
        key: string;
        count: number | string;
      }
    >;
    const members = new Map<string, RollupMember[]>();
    for (const row of rows) {
      const list = members.get(row.key) ?? [];
      list.push({
        isPayer: Boolean(row.is_payer),
        verdict: row.verdict,
        model: row.model,
        holder: row.holder,
        count: Number(row.count),
      });
      members.set(row.key, list);
    }
    return members;
  }

  /** How many organizations hold a customer's accounts, and whether others have accounts there. */
  async #organizationsOf(refs: string[]) {
    const rows = (await this.#knex(`${ACCOUNTS_TABLE} as mine`)
      .whereIn('mine.customer_ref', refs)
      .whereNull('mine.gone_at')
      .groupBy('mine.customer_ref', 'mine.payer_account_id')
      .select({ ref: 'mine.customer_ref' })
      .select({
        others: this.#knex(`${ACCOUNTS_TABLE} as other`)
          .whereRaw('other.payer_account_id = mine.payer_account_id')
          .whereNull('other.gone_at')
          .whereNotNull('other.customer_ref')
          .whereRaw('other.customer_ref <> mine.customer_ref')
          .count('*'),
      })) as Array<{ ref: string; others: number | string }>;
    const result = new Map<string, { count: number; isShared: boolean }>();
    for (const row of rows) {
      const before = result.get(row.ref);
      result.set(row.ref, {
        count: (before?.count ?? 0) + 1,
        isShared: (before?.isShared ?? false) || Number(row.others) > 0,
      });
    }
    return result;
  }
}

function* chunks(values: Iterable<string>): Generator<string[]> {
  const all = [...new Set(values)];
  for (let start = 0; start < all.length; start += KEYS_PER_STATEMENT) {
    yield all.slice(start, start + KEYS_PER_STATEMENT);
  }
}
