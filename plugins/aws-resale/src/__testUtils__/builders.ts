import type {
  Account,
  AccountDetail,
  Change,
  Customer,
  CustomerDetail,
  Rollup,
} from 'backstage-plugin-aws-resale-common';

/** The sums over a customer's accounts, with whatever a test cares about. */
export function buildRollup(overrides: Partial<Rollup> = {}): Rollup {
  return {
    verdict: 'CONSISTENT',
    observedModel: 'SPAM',
    verdicts: {
      CONSISTENT: 47,
      DRIFT: 0,
      UNDECLARED: 0,
      IN_TRANSFER: 0,
      NOT_OBSERVED: 0,
    },
    holders: { PROVIDER: 46, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 },
    linkedAccounts: 46,
    observedLinkedAccounts: 46,
    payers: 1,
    ...overrides,
  };
}

/** A customer that is in order, with whatever a test cares about. */
export function buildCustomer(overrides: Partial<Customer> = {}): Customer {
  return {
    ref: 'group:default/ostsee-energie',
    title: 'Ostsee Energie',
    model: 'SPAM',
    billingArrangement: 'PROVIDER_PAYER',
    rollup: buildRollup(),
    organizations: 1,
    managerRefs: [],
    problems: [],
    summary: 'All 46 linked accounts are held by the provider.',
    freshness: { asOf: '2026-11-24T14:05:00Z', stale: false },
    ...overrides,
  };
}

/** A customer with its evidence. */
export function buildCustomerDetail(
  overrides: Partial<CustomerDetail> = {},
): CustomerDetail {
  return {
    customer: buildCustomer(),
    emailDomains: ['ostsee-energie.example'],
    modelCounts: { ECAM: 0, SPAM: 46, DISTRIBUTOR: 0, UNKNOWN: 0 },
    domains: [
      { domain: 'aws.nordwind.example', holder: 'PROVIDER', accounts: 46 },
    ],
    organizations: [
      {
        payerAccountId: '447109231180',
        organizationId: 'o-7f3kq21xbe',
        name: 'Ostsee Energie',
      },
    ],
    states: { ACTIVE: 47 },
    ...overrides,
  };
}

/** An account that is in order, with whatever a test cares about. */
export function buildAccount(overrides: Partial<Account> = {}): Account {
  return {
    accountId: '018302774519',
    name: 'Netzleitstelle Prod',
    partition: 'aws',
    payerAccountId: '447109231180',
    organizationId: 'o-7f3kq21xbe',
    isPayer: false,
    state: 'ACTIVE',
    ouPath: '/Prod/Netz',
    customer: { ref: 'group:default/ostsee-energie', title: 'Ostsee Energie' },
    mappingSource: 'ORGANIZATION',
    model: 'SPAM',
    billingArrangement: 'PROVIDER_PAYER',
    rootEmailDomain: 'aws.nordwind.example',
    holder: 'PROVIDER',
    expectedHolder: 'PROVIDER',
    verdict: 'CONSISTENT',
    summary: 'Under SPAM the provider holds the root e-mail, and it does.',
    freshness: { asOf: '2026-11-24T14:05:00Z', stale: false },
    firstSeenAt: '2025-03-03T08:00:00Z',
    ...overrides,
  };
}

/** An account with its evidence. */
export function buildAccountDetail(
  overrides: Partial<AccountDetail> = {},
): AccountDetail {
  return {
    account: buildAccount(),
    declaration: { model: 'SPAM', source: 'ANNOTATION' },
    evidence: [
      {
        fact: 'DECLARED_MODEL',
        text: 'The customer declares SPAM.',
        agrees: 'NEUTRAL',
      },
      {
        fact: 'ROOT_EMAIL',
        text: 'aws.nordwind.example is a domain of the provider.',
        agrees: 'YES',
      },
    ],
    conflicts: [],
    tags: {},
    organization: {
      payerAccountId: '447109231180',
      organizationId: 'o-7f3kq21xbe',
      name: 'Ostsee Energie',
    },
    ...overrides,
  };
}

/** One entry of a history. */
export function buildChange(overrides: Partial<Change> = {}): Change {
  return {
    id: '1',
    at: '2026-11-03T10:15:00Z',
    kind: 'ACCOUNT_JOINED',
    accountId: '018302774519',
    accountName: 'Netzleitstelle Prod',
    ...overrides,
  };
}
