import type {
  Overview,
  PortfolioPosture,
} from 'backstage-plugin-aws-resale-common';
import { buildTally } from './buildPosture';

/** Posture of the portfolio, with a little of everything. */
export function buildPortfolioPosture(
  overrides: Partial<PortfolioPosture> = {},
): PortfolioPosture {
  return {
    exposure: buildTally({
      exposed: 39,
      protected: 333,
      removed: 27,
      notObserved: 201,
      notApplicable: 4,
    }),
    exposureBy: {
      SPAM: buildTally({
        exposed: 16,
        protected: 262,
        removed: 27,
        notObserved: 22,
        notApplicable: 4,
        causes: { NO_MFA: 3, ONE_PERSON: 13, ONE_PLACE: 0 },
      }),
      ECAM: buildTally({
        exposed: 19,
        protected: 39,
        notObserved: 156,
        causes: { NO_MFA: 19, ONE_PERSON: 0, ONE_PLACE: 0 },
      }),
      PAYER: buildTally({
        exposed: 1,
        protected: 26,
        notObserved: 3,
        causes: { NO_MFA: 0, ONE_PERSON: 1, ONE_PLACE: 0 },
      }),
      UNKNOWN: buildTally({
        exposed: 3,
        protected: 1,
        notObserved: 17,
        causes: { NO_MFA: 2, ONE_PERSON: 1, ONE_PLACE: 0 },
      }),
      DISTRIBUTOR: buildTally({ protected: 5, notObserved: 3 }),
    },
    rootMfa: buildTally({ exposed: 24, protected: 348, removed: 27 }),
    fourEyes: buildTally({ exposed: 14, protected: 241, notObserved: 75 }),
    openedInWeek: 3,
    closedInWeek: 5,
    asOf: '2026-11-24T13:58:00Z',
    ...overrides,
  };
}

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
    posture: buildPortfolioPosture(),
    freshness: {
      oldest: '2026-11-21T09:02:00Z',
      newest: '2026-11-24T14:05:00Z',
      organizations: 30,
      stale: 3,
    },
    ...overrides,
  };
}
