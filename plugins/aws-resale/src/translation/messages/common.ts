/** Texts that several pages share: chips, ages, states of a card. */
export const commonMessages = {
  plugin: {
    title: 'AWS resale',
    tab: {
      overview: 'Overview',
      customers: 'Customers',
      accounts: 'Accounts',
      sources: 'Sources',
      models: 'Account models',
    },
  },
  chip: {
    model: {
      ECAM: {
        label: 'ECAM',
        tooltip:
          'End Customer Account Model: the customer holds the root users of linked accounts.',
      },
      SPAM: {
        label: 'SPAM',
        tooltip:
          'Solution Provider Account Model, which AWS now calls SPTM: the provider holds the root users of linked accounts.',
      },
      DISTRIBUTOR: {
        label: 'Distributor',
        tooltip:
          'Resold through a distributor: its contract says who holds the root users.',
      },
      UNKNOWN: {
        label: 'Unknown',
        tooltip: 'No account model is declared or reported.',
      },
      MIXED: {
        label: 'Mixed custody',
        tooltip:
          'Root e-mails of linked accounts are held by different parties.',
      },
    },
    verdict: {
      CONSISTENT: {
        label: 'Consistent',
        tooltip:
          'The observed root e-mails are held by whom the model expects.',
      },
      DRIFT: {
        label: 'Drift',
        tooltip: 'What is observed or reported differs from what is declared.',
      },
      UNDECLARED: {
        label: 'Undeclared',
        tooltip: 'Nobody has declared an account model yet.',
      },
      IN_TRANSFER: {
        label: 'In transfer',
        tooltip:
          'The payer is being handed over; a change of its root e-mail is expected for 60 days.',
      },
      NOT_OBSERVED: {
        label: 'Not observed',
        tooltip:
          'Too little is known to compare. Counts neither as consistent nor as drift.',
      },
    },
    state: {
      PENDING_ACTIVATION: {
        label: 'Pending activation',
        tooltip: 'AWS has not finished opening the account.',
      },
      ACTIVE: { label: 'Active', tooltip: 'The account is in use.' },
      SUSPENDED: {
        label: 'Suspended',
        tooltip: 'AWS has suspended the account; its resources may be stopped.',
      },
      PENDING_CLOSURE: {
        label: 'Pending closure',
        tooltip: 'AWS is closing the account.',
      },
      CLOSED: {
        label: 'Closed',
        tooltip:
          'Closed accounts stay listed for about 90 days and can be reopened until then.',
      },
      UNKNOWN: {
        label: 'Unknown',
        tooltip: 'AWS named no state for the account.',
      },
      GONE: {
        label: 'Gone',
        tooltip:
          'No organization lists the account any more; everything shown is what was last known.',
      },
    },
    polling: {
      CURRENT: {
        label: 'Current',
        tooltip: 'The last complete listing is younger than the limit.',
      },
      REMOVAL_HELD: {
        label: 'Removal held',
        tooltip:
          'The last complete listing lacks more accounts than the limit allows. They stay until somebody decides.',
      },
      STALE: {
        label: 'Stale',
        tooltip: 'The last complete listing is older than the limit.',
      },
      ACCESS_WITHDRAWN: {
        label: 'Access withdrawn',
        tooltip:
          'The role can no longer be assumed. That is the customer’s to decide; facts stay as last known.',
      },
      NOT_CONNECTED: {
        label: 'Not connected',
        tooltip: 'The role could never be assumed.',
      },
      NO_ORGANIZATION: {
        label: 'No organization',
        tooltip: 'The payer account is not in any organization.',
      },
      NEVER_READ: {
        label: 'Never read',
        tooltip: 'Approved, but no complete listing exists yet.',
      },
      WAITING_FOR_APPROVAL: {
        label: 'Waiting for approval',
        tooltip:
          'Found through annotations; it is polled once somebody approves it.',
      },
    },
    holder: {
      PROVIDER: { label: 'Provider', tooltip: 'A domain of the provider.' },
      CUSTOMER: { label: 'Customer', tooltip: 'A domain of the customer.' },
      OTHER: {
        label: 'Other',
        tooltip: 'Neither a domain of the provider nor of the customer.',
      },
      UNKNOWN: {
        label: 'Unknown',
        tooltip:
          'No e-mail was seen, or the customer declares no e-mail domains.',
      },
    },
  },
  billing: {
    PROVIDER_PAYER: 'Provider payer',
    BILLING_TRANSFER: 'Billing transfer',
    DIRECT: 'Direct',
    UNKNOWN: 'Billing unknown',
  },
  age: {
    now: 'just now',
    minutes: '{{count}} min ago',
    hours: '{{count}} h ago',
    days_one: '{{count}} day ago',
    days_other: '{{count}} days ago',
  },
  asOf: {
    text: 'as of {{time}}, {{age}}',
    never: 'never read',
    stale: 'Older than the limit.',
  },
  copy: { label: 'Copy {{what}}', copied: 'Copied', failed: 'Copying failed' },
  card: {
    loading: 'Loading',
    stillLoading: 'Still loading',
    failed: '{{title}} could not be loaded',
    tryAgain: 'Try again',
    forbidden:
      'You may not see this. Ask whoever looks after the permission policy of this portal.',
  },
  list: {
    search: 'Search',
    any: 'Any',
    filters: 'Filters',
    filter: '{{name}}: {{value}}',
    clear: 'Clear filters',
    range: '{{from}}–{{to}} of {{total}}',
    sorted: 'The page address keeps search, filters and sort.',
    previous: 'Previous page',
    next: 'Next page',
  },
} as const;
