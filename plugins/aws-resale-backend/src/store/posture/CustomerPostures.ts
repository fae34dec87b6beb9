import type { Knex } from 'knex';
import { customerLevel } from '../../judge/posture/customerLevel';
import { customerRollup } from '../../judge/posture/customerRollup';
import type { PostureGroup } from '../../judge/posture/rollupTypes';
import { differs } from '../differs';
import { ACCOUNTS_TABLE, CUSTOMERS_TABLE, type CustomerRow } from '../tables';
import { chunksOf } from './chunksOf';
import {
  postureGroupRows,
  toPostureGroup,
  type PostureGroupRow,
} from './postureGroupRows';
import { CUSTOMER_POSTURE_TABLE, type CustomerPostureRow } from './tables';

/** Many: each statement may go through the results of all accounts. */
const CUSTOMERS_PER_STATEMENT = 400;

/** Posture rolled up over the accounts of customers. */
export class CustomerPostures {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Counts again and writes what differs. Safe to repeat, so that a crash
   * before it is healed by the next time.
   */
  async refresh(customerRefs: Iterable<string> | 'all'): Promise<void> {
    const refs =
      customerRefs === 'all'
        ? await this.#knex<CustomerRow>(CUSTOMERS_TABLE).pluck('customer_ref')
        : customerRefs;
    for (const chunk of chunksOf(refs, CUSTOMERS_PER_STATEMENT)) {
      await this.#refresh(chunk);
    }
  }

  async #refresh(refs: string[]): Promise<void> {
    const groups = await this.#groupsOf(refs);
    const kept = new Map(
      (
        await this.#knex<CustomerPostureRow>(CUSTOMER_POSTURE_TABLE).whereIn(
          'customer_ref',
          refs,
        )
      ).map(row => [row.customer_ref, row]),
    );
    const rows = [...groups].map(([ref, own]) => toRow(ref, own));
    const changed = rows.filter(row => {
      const before = kept.get(row.customer_ref);
      return !before || differs(before, row);
    });
    if (changed.length > 0) {
      await this.#knex<CustomerPostureRow>(CUSTOMER_POSTURE_TABLE)
        .insert(changed)
        .onConflict('customer_ref')
        .merge();
    }
    const empty = [...kept.keys()].filter(ref => !groups.has(ref));
    if (empty.length > 0) {
      await this.#knex<CustomerPostureRow>(CUSTOMER_POSTURE_TABLE)
        .whereIn('customer_ref', empty)
        .delete();
    }
  }

  async #groupsOf(refs: string[]): Promise<Map<string, PostureGroup[]>> {
    const rows: Array<PostureGroupRow & { customer_ref: string }> =
      await postureGroupRows(this.#knex, ['customer_ref']).whereIn(
        `${ACCOUNTS_TABLE}.customer_ref`,
        refs,
      );
    const groups = new Map<string, PostureGroup[]>();
    for (const row of rows) {
      const own = groups.get(row.customer_ref) ?? [];
      own.push(toPostureGroup(row));
      groups.set(row.customer_ref, own);
    }
    return groups;
  }
}

function toRow(
  customerRef: string,
  groups: readonly PostureGroup[],
): CustomerPostureRow {
  const rollup = customerRollup(groups);
  const level = customerLevel(groups);
  const { exposure } = rollup;
  return {
    customer_ref: customerRef,
    exposed: exposure.exposed,
    accepted: exposure.accepted,
    protected: exposure.protected,
    removed: exposure.removed,
    not_observed: exposure.notObserved,
    not_applicable: exposure.notApplicable,
    rollup: JSON.stringify(rollup),
    level: level ? JSON.stringify(level) : null,
  };
}
