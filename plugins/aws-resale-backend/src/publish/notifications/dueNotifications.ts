import { custodyNotifications } from './custodyNotifications';
import { exposureNotifications } from './exposureNotifications';
import type {
  CustodyQuestion,
  DueNotification,
  ExposureChange,
  ToldCustomer,
} from './types';

/**
 * What is to be told to whom, whichever rules are switched on. The one place
 * that decides it: for what is sent, and for what would have been.
 *
 * @param input.customers - by ref. Nothing is told of others, nor of one that
 * nobody manages or owns.
 */
export function dueNotifications(input: {
  customers: ReadonlyMap<string, ToldCustomer>;
  changes?: readonly ExposureChange[];
  custody?: CustodyQuestion;
}): DueNotification[] {
  const { customers, changes = [], custody } = input;
  return [
    ...exposureNotifications(changes, customers),
    ...(custody ? custodyNotifications(custody, customers) : []),
  ];
}
