import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  NOTIFICATION_RULES,
  organizationReadPermission,
  type NotificationRuleList,
} from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../config/types';
import { pastNotifications } from '../publish/notifications/pastNotifications';
import type { DueNotification } from '../publish/notifications/types';
import type { NotificationStore } from '../store/posture/NotificationStore';
import type { CustomerSight } from '../store/queries/CustomerSight';
import type { Authorizer } from './Authorizer';

const DAY_MS = 24 * 60 * 60_000;
/** How far it is looked back. */
const DAYS = 30;
const EXAMPLES = 5;

export interface NotificationRuleServiceOptions {
  authorizer: Authorizer;
  store: NotificationStore;
  sight: CustomerSight;
  config: AwsResaleConfig;
  clock: () => Date;
}

/** What is told to customers' people, and how often it would have been. */
export class NotificationRuleService {
  readonly #options: NotificationRuleServiceOptions;

  constructor(options: NotificationRuleServiceOptions) {
    this.#options = options;
  }

  async list(credentials: BackstageCredentials): Promise<NotificationRuleList> {
    const { authorizer, config } = this.#options;
    await authorizer.require(organizationReadPermission, credentials);
    const past = await this.#past();
    const visible = await this.#visibleIn(past, credentials);
    return {
      items: NOTIFICATION_RULES.map(rule => {
        const ofRule = past
          .filter(due => due.rule === rule)
          .sort((one, other) => (one.at < other.at ? 1 : -1));
        return {
          rule,
          enabled: config.notifications.rules[rule],
          days: DAYS,
          count: ofRule.length,
          examples: ofRule
            .filter(({ customer }) => visible.has(customer.ref))
            .slice(0, EXAMPLES)
            .map(({ at, customer, payload }) => ({
              at,
              customer: { ref: customer.ref, title: customer.title },
              title: payload.title,
            })),
        };
      }),
    };
  }

  /** Examples name customers, so that only those are among them that the caller may see. */
  async #visibleIn(
    past: readonly DueNotification[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const { authorizer, sight } = this.#options;
    return sight.visible(
      [...new Set(past.map(({ customer }) => customer.ref))],
      await authorizer.customers(credentials),
    );
  }

  async #past() {
    const { store, config, clock } = this.#options;
    const { remindDays, graceDays } = config.posture.custody;
    const now = clock();
    const after = (days: number) => new Date(now.getTime() + days * DAY_MS);
    const changes = await store.exposureChanges({ since: after(-DAYS) });
    const reviews = await store.custodyReviews({
      from: after(-DAYS - 1 - graceDays)
        .toISOString()
        .slice(0, 10),
      to: after(remindDays).toISOString().slice(0, 10),
    });
    return pastNotifications({
      customers: await store.customers([
        ...changes.flatMap(({ customerRef }) => customerRef ?? []),
        ...reviews.map(({ customerRef }) => customerRef),
      ]),
      changes,
      custody: { reviews, remindDays, graceDays },
      days: DAYS,
      now,
    });
  }
}
