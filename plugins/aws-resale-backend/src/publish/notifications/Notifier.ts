import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { toError } from '@backstage/errors';
import type { NotificationRuleId } from 'backstage-plugin-aws-resale-common';
import type { NotificationStore } from '../../store/posture/NotificationStore';
import { dueNotifications } from './dueNotifications';
import { completeWindows } from './completeWindows';
import type { DueNotification } from './types';

const DAY_MS = 24 * 60 * 60_000;
const CHANGES_PER_PAGE = 2000;
/** What cannot be sent for so long is given up, so that it holds up nothing else for good. */
const GIVE_UP_MS = 3 * DAY_MS;
/** After so many failures in a row the service is taken to be away. */
const FAILURES_IN_A_ROW = 3;

export interface NotifierOptions {
  store: NotificationStore;
  notifications: NotificationService;
  /** Rules that are switched on. */
  rules: Readonly<Record<NotificationRuleId, boolean>>;
  custody: { remindDays: number; graceDays: number };
  logger: LoggerService;
}

/**
 * Tells customers' account managers and owners what happened. Everything is told
 * at least once, and a repetition takes the place of what it repeats.
 */
export class Notifier {
  readonly #options: NotifierOptions;
  #isFailing = false;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /**
   * Tells what changed since the last time. The first time it begins at the
   * newest change: nobody is told what is old.
   */
  async tellChanges(now: Date, signal: AbortSignal): Promise<void> {
    const { store } = this.#options;
    if ((await store.cursor()) === undefined) {
      await store.skipToNewest();
      return;
    }
    while (!signal.aborted && (await this.#tellPage(now, signal))) {
      // The next page.
    }
  }

  /** Reminds of custody that has to be reviewed. */
  async remindOfCustody(now: Date, signal: AbortSignal): Promise<void> {
    const { store, rules, custody } = this.#options;
    if (!rules['custody-expiring']) {
      return;
    }
    const after = (days: number) => new Date(now.getTime() + days * DAY_MS);
    const reviews = await store.custodyReviews({
      from: after(-custody.graceDays).toISOString().slice(0, 10),
      to: after(custody.remindDays).toISOString().slice(0, 10),
    });
    const customers = await store.customers(
      reviews.map(({ customerRef }) => customerRef),
    );
    const question = { reviews, during: { from: now, to: now }, ...custody };
    const keys = dueNotifications({
      customers,
      custody: { ...question, told: new Set() },
    }).flatMap(due => due.keys);
    const due = dueNotifications({
      customers,
      custody: {
        ...question,
        told: await store.told('custody-expiring', keys),
      },
    });
    await this.#sendAll(due, now, signal);
    await store.forgetTold(
      'custody-expiring',
      after(-(custody.remindDays + custody.graceDays + 1)),
    );
  }

  /** @returns whether there may be more to tell. */
  async #tellPage(now: Date, signal: AbortSignal): Promise<boolean> {
    const { store } = this.#options;
    const afterId = (await store.cursor()) ?? 0;
    const page = await store.exposureChanges({ afterId }, CHANGES_PER_PAGE);
    const isFull = page.length === CHANGES_PER_PAGE;
    const changes = completeWindows(page, { now, isCut: isFull });
    if (changes.length === 0) {
      return false;
    }
    const customers = await store.customers(
      changes.flatMap(({ customerRef }) => customerRef ?? []),
    );
    const due = await this.#untold(dueNotifications({ customers, changes }));
    const unsent = await this.#sendAll(due, now, signal);
    if (unsent.length > 0) {
      // What was sent behind it is remembered, and not sent again with it.
      return false;
    }
    await store.advance(changes[changes.length - 1].id);
    return isFull;
  }

  async #untold(due: readonly DueNotification[]): Promise<DueNotification[]> {
    const told = new Set<string>();
    for (const rule of ['exposure-opened', 'exposure-closed'] as const) {
      const keys = due.filter(it => it.rule === rule).flatMap(it => it.keys);
      for (const key of await this.#options.store.told(rule, keys)) {
        told.add(`${rule} ${key}`);
      }
    }
    return due.filter(
      ({ rule, keys }) => !keys.some(key => told.has(`${rule} ${key}`)),
    );
  }

  /** @returns what has to be tried again. */
  async #sendAll(
    due: readonly DueNotification[],
    now: Date,
    signal: AbortSignal,
  ): Promise<DueNotification[]> {
    const wanted = due.filter(({ rule }) => this.#options.rules[rule]);
    const unsent: DueNotification[] = [];
    let failuresInARow = 0;
    for (const notification of wanted) {
      if (signal.aborted || failuresInARow === FAILURES_IN_A_ROW) {
        unsent.push(notification);
      } else if (await this.#send(notification, now)) {
        failuresInARow = 0;
      } else {
        failuresInARow += 1;
        unsent.push(notification);
      }
    }
    this.#report(wanted.length - unsent.length, unsent.length);
    return unsent.filter(({ at }) => !this.#isGivenUp(at, now));
  }

  async #send(notification: DueNotification, now: Date): Promise<boolean> {
    const { notifications, store, logger } = this.#options;
    const { rule, keys, customer, recipients, payload } = notification;
    try {
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef: [...recipients],
          // Groups are told with those below them, and a customer may be one.
          excludeEntityRef: customer.ref,
        },
        payload,
      });
    } catch (error) {
      if (!this.#isFailing) {
        this.#isFailing = true;
        logger.warn(
          `Customers' people cannot be notified, which is tried again until it works: ${
            toError(error).message
          }`,
        );
      }
      return false;
    }
    await store.markTold(rule, keys, now);
    return true;
  }

  #isGivenUp(at: string, now: Date): boolean {
    const isOld = now.getTime() - Date.parse(at) > GIVE_UP_MS;
    if (isOld) {
      this.#options.logger.error(
        `A notification of ${at} could not be sent for days and is given up; see whether the notifications plugin runs`,
      );
    }
    return isOld;
  }

  #report(sent: number, unsent: number): void {
    if (sent > 0) {
      this.#options.logger.info('Notified people of customers', { sent });
    }
    if (unsent === 0 && sent > 0) {
      this.#isFailing = false;
    }
  }
}
