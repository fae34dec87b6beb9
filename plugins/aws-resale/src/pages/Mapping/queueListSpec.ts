/** Segments, groups and sorts of the queue, as the address has them. */
export const QUEUE_LIST = {
  filters: {
    status: ['OPEN', 'DISMISSED', 'ASSIGNED'],
    group: ['organization', 'ou'],
  },
  sorts: ['name', '-name', '-firstSeen', 'firstSeen'],
  defaultSort: 'name',
} as const;

/** Holds the account that is looked at. */
export const ACCOUNT_KEY = 'account';
