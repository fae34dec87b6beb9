import type { Overview } from 'backstage-plugin-aws-resale-common';

/** A portfolio with a little of everything, with whatever a test cares about. */
export function buildOverview(overrides: Partial<Overview> = {}): Overview {
  return {
    customers: 25,
    customersByVerdict: {
      CONSISTENT: 17,
      DRIFT: 3,
      UNDECLARED: 2,
      IN_TRANSFER: 1,
      NOT_OBSERVED: 2,
    },
    customersByModel: { ECAM: 7, SPAM: 16, DISTRIBUTOR: 1, UNKNOWN: 1 },
    organizations: 30,
    organizationsByState: {
      CURRENT: 26,
      REMOVAL_HELD: 1,
      STALE: 2,
      ACCESS_WITHDRAWN: 1,
    },
    accounts: 604,
    linkedAccounts: 574,
    payers: 30,
    goneAccounts: 12,
    accountsWithoutCustomer: 14,
    linkedAccountsByModel: {
      ECAM: 214,
      SPAM: 331,
      DISTRIBUTOR: 8,
      UNKNOWN: 21,
    },
    accountsByVerdict: {
      CONSISTENT: 508,
      DRIFT: 23,
      UNDECLARED: 21,
      IN_TRANSFER: 18,
      NOT_OBSERVED: 34,
    },
    attention: [
      {
        kind: 'DRIFT',
        subject: 'Falkenberg Logistik',
        customerRef: 'group:default/falkenberg',
        text: 'Declared ECAM, but 9 root e-mails are on nordwind.example.',
        accounts: 12,
        since: '2026-11-18T11:20:00Z',
        managerRefs: ['user:default/j.weidmann'],
      },
      {
        kind: 'REMOVAL_HELD',
        subject: 'Brückner payer',
        payerAccountId: '208841907733',
        text: 'The last complete listing lacks 11 of 42 accounts.',
        accounts: 11,
      },
    ],
    attentionTotal: 17,
    freshness: {
      oldest: '2026-11-21T09:02:00Z',
      newest: '2026-11-24T14:05:00Z',
      organizations: 30,
      stale: 3,
    },
    ...overrides,
  };
}
