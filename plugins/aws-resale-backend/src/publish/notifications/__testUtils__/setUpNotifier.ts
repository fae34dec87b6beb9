import { mockServices } from '@backstage/backend-test-utils';
import { makeReading, makeRecord } from '../../../__testUtils__/builders';
import {
  createTestStores,
  type testDatabases,
} from '../../../__testUtils__/testStores';
import type { NewChange } from '../../../judge/accountRecord';
import { insertChanges } from '../../../store/changeRows';
import { Notifier, type NotifierOptions } from '../Notifier';
import { RecordingNotifications } from './RecordingNotifications';

/** When the tests begin. */
export const AT = new Date('2026-11-20T10:00:00.000Z');

export const after = (minutes: number) =>
  new Date(AT.getTime() + minutes * 60_000);

export const MANAGER = 'user:default/manager';

const ALL_ON = {
  'exposure-opened': true,
  'exposure-closed': true,
  'custody-expiring': true,
};

/**
 * A notifier on a real database: two customers with three accounts each, and one
 * account that nobody owns.
 */
export async function setUpNotifier(
  databaseId: Parameters<typeof testDatabases.init>[0],
) {
  const stores = await createTestStores(databaseId);
  await stores.customers.reconcile(
    ['hansa', 'gdansk'].map(name =>
      makeReading(name, {}, { managerRefs: [MANAGER] }),
    ),
    { at: AT, removalLimit: 1 },
  );
  const accounts = [1, 2, 3, 4, 5, 6, 7].map(index => {
    const customer = index <= 3 ? 'hansa' : 'gdansk';
    return makeRecord(
      { accountId: `00000000000${index}`, name: `Account ${index}` },
      index === 7
        ? {}
        : {
            mapping: {
              customerRef: `group:default/${customer}`,
              source: 'ACCOUNT_TAG' as const,
              held: [],
            },
          },
    );
  });
  await stores.accounts.write({
    accountIds: accounts.map(({ facts }) => facts.accountId),
    decide: () => ({ records: accounts, changes: [] }),
    at: AT,
  });
  const notifications = new RecordingNotifications();
  const logger = mockServices.logger.mock();
  const signal = new AbortController().signal;
  const notifierWith = (rules: Partial<NotifierOptions['rules']>) =>
    new Notifier({
      store: stores.notifications,
      notifications,
      rules: { ...ALL_ON, ...rules },
      custody: { remindDays: 14, graceDays: 7 },
      logger,
    });
  const notifier = notifierWith({});
  return {
    ...stores,
    sending: notifications,
    logger,
    signal,
    notifierWith,
    tell: (minutes: number, by = notifier) =>
      by.tellChanges(after(minutes), signal),
    remind: (minutes: number, by = notifier) =>
      by.remindOfCustody(after(minutes), signal),
    /** Records that accounts became exposed, or what else is said. */
    change: (
      minutes: number,
      indexes: number[],
      changes: Partial<NewChange> = {},
    ) =>
      stores.knex.transaction(async tx =>
        insertChanges(
          tx,
          indexes.map(index => {
            const { facts, mapping } = accounts[index - 1];
            return {
              at: after(minutes).toISOString(),
              kind: 'POSTURE' as const,
              accountId: facts.accountId,
              accountName: facts.name,
              payerAccountId: facts.payerAccountId,
              customerRef: mapping.customerRef,
              checkId: 'exposure' as const,
              from: 'PROTECTED',
              to: 'EXPOSED',
              ...changes,
            };
          }),
        ),
      ),
  };
}
