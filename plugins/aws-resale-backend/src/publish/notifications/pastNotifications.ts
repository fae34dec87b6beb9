import { dueNotifications } from './dueNotifications';
import type {
  CustodyQuestion,
  DueNotification,
  ExposureChange,
  ToldCustomer,
} from './types';

const DAY_MS = 24 * 60 * 60_000;

/**
 * What all rules would have told in the days before now, if they had been
 * switched on then.
 *
 * @param input.changes - of these days.
 */
export function pastNotifications(input: {
  customers: ReadonlyMap<string, ToldCustomer>;
  changes: readonly ExposureChange[];
  custody: Omit<CustodyQuestion, 'during' | 'told'>;
  days: number;
  now: Date;
}): DueNotification[] {
  const { customers, changes, custody, days, now } = input;
  const reminders: DueNotification[] = [];
  const told = new Set<string>();
  const start = startOfDay(new Date(now.getTime() - days * DAY_MS));
  for (let day = 0; day <= days; day++) {
    const from = new Date(start.getTime() + day * DAY_MS);
    const to = new Date(Math.min(from.getTime() + DAY_MS - 1, now.getTime()));
    const due = dueNotifications({
      customers,
      custody: { ...custody, during: { from, to }, told },
    });
    due.forEach(({ keys }) => keys.forEach(key => told.add(key)));
    // What is due on the first day was told before it.
    if (day > 0) {
      reminders.push(...due);
    }
  }
  return [...dueNotifications({ customers, changes }), ...reminders];
}

function startOfDay(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T00:00:00.000Z`);
}
