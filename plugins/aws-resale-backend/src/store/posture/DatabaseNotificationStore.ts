import type { NotificationRuleId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type {
  CustodyReview,
  ExposureChange,
  ToldCustomer,
} from '../../publish/notifications/types';
import { CHANGES_TABLE } from '../tables';
import { chunksOf } from './chunksOf';
import type { NotificationStore } from './NotificationStore';
import { readCustodyReviews } from './readCustodyReviews';
import { readExposureChanges } from './readExposureChanges';
import { readToldCustomers } from './readToldCustomers';
import {
  NOTIFICATIONS_SENT_TABLE,
  POSTURE_STATE_TABLE,
  type NotificationSentRow,
  type PostureStateRow,
} from './tables';

const ROWS_PER_INSERT = 200;

/** Rules whose telling is remembered only until the cursor has passed it. */
const RULES_BEHIND_CURSOR: readonly NotificationRuleId[] = [
  'exposure-opened',
  'exposure-closed',
];

/** What was told, in the plugin's database. */
export class DatabaseNotificationStore implements NotificationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async cursor(): Promise<number | undefined> {
    const row = await this.#state().first('notified_change_id');
    const id = row?.notified_change_id ?? undefined;
    return id === undefined ? undefined : Number(id);
  }

  async skipToNewest(): Promise<void> {
    const [{ newest }] = await this.#knex(CHANGES_TABLE).max({ newest: 'id' });
    await this.#state().update({ notified_change_id: Number(newest ?? 0) });
  }

  async advance(changeId: number): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<PostureStateRow>(POSTURE_STATE_TABLE)
        .where({ id: 1 })
        .andWhere('notified_change_id', '<', changeId)
        .update({ notified_change_id: changeId });
      await tx<NotificationSentRow>(NOTIFICATIONS_SENT_TABLE)
        .whereIn('rule', RULES_BEHIND_CURSOR)
        .delete();
    });
  }

  async exposureChanges(
    from: { afterId: number } | { since: Date },
    limit?: number,
  ): Promise<ExposureChange[]> {
    return readExposureChanges(this.#knex, from, limit);
  }

  async custodyReviews(days: {
    from: string;
    to: string;
  }): Promise<CustodyReview[]> {
    return readCustodyReviews(this.#knex, days);
  }

  async customers(refs: Iterable<string>): Promise<Map<string, ToldCustomer>> {
    return readToldCustomers(this.#knex, refs);
  }

  async told(
    rule: NotificationRuleId,
    keys: Iterable<string>,
  ): Promise<Set<string>> {
    const told = new Set<string>();
    for (const chunk of chunksOf(keys)) {
      const found: string[] = await this.#sent()
        .where({ rule })
        .whereIn('scope', chunk)
        .pluck('scope');
      found.forEach(key => told.add(key));
    }
    return told;
  }

  async markTold(
    rule: NotificationRuleId,
    keys: Iterable<string>,
    at: Date,
  ): Promise<void> {
    for (const chunk of chunksOf(keys, ROWS_PER_INSERT)) {
      await this.#sent()
        .insert(
          chunk.map(scope => ({ rule, scope, sent_at: at.toISOString() })),
        )
        .onConflict(['rule', 'scope'])
        .merge();
    }
  }

  async forgetTold(rule: NotificationRuleId, before: Date): Promise<void> {
    await this.#sent()
      .where({ rule })
      .andWhere('sent_at', '<', before.toISOString())
      .delete();
  }

  #state() {
    return this.#knex<PostureStateRow>(POSTURE_STATE_TABLE).where({ id: 1 });
  }

  #sent() {
    return this.#knex<NotificationSentRow>(NOTIFICATIONS_SENT_TABLE);
  }
}
