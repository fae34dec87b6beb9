import { changeChipMessages } from './changeChips';
import { postureChipMessages } from './postureChips';

/** Texts that several pages share: chips, ages, states of a card. */
export const commonMessages = {
  plugin: {
    title: 'AWS resale',
    tab: {
      overview: 'Overview',
      customers: 'Customers',
      accounts: 'Accounts',
      mapping: 'Mapping',
      sources: 'Sources',
      models: 'Account models',
    },
  },
  chip: {
    ...postureChipMessages,
    ...changeChipMessages,
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
    problem: {
      ERROR: {
        label: 'Error',
        tooltip: 'The value, or a part of it, cannot be used.',
      },
      WARNING: {
        label: 'Warning',
        tooltip: 'The value is used; it may not mean what was intended.',
      },
    },
    conflict: {
      TWO_CUSTOMERS: {
        label: 'Two customers',
        tooltip: 'Two customers claim the same with the same right.',
      },
      TAKES_FROM_PRESENT: {
        label: 'Would take over',
        tooltip:
          'The claim would move accounts from the customer that has them.',
      },
    },
    reading: {
      OFF: {
        label: 'Off in configuration',
        tooltip:
          'This reader is switched off. What it would read stays not observed.',
      },
      NEVER: {
        label: 'Never read',
        tooltip: 'Switched on, but it has not read anything yet.',
      },
      OK: { label: 'Read', tooltip: 'Everything it asked for was answered.' },
      PARTLY: {
        label: 'Partly read',
        tooltip:
          'Some accounts were refused or left out; they keep what was last known.',
      },
      DENIED: {
        label: 'Denied',
        tooltip:
          'AWS refused it. What it would read stays not observed; other readers go on.',
      },
      FAILED: {
        label: 'Failed',
        tooltip:
          'The last attempt failed. What was last known stays, with its age.',
      },
    },
    switch: {
      ON: { label: 'On', tooltip: 'Switched on in the configuration.' },
      OFF: { label: 'Off', tooltip: 'Switched off in the configuration.' },
    },
    role: {
      PAYERS: {
        label: 'Payers',
        tooltip:
          'Management accounts of organizations, whatever the model of their linked accounts.',
      },
    },
    task: {
      ANNOTATION_PROBLEM: {
        label: 'Annotation problem',
        tooltip: 'An annotation of the customer cannot be used as it is.',
      },
      CUSTODY_DUE: {
        label: 'Custody due',
        tooltip:
          'A record of who keeps a part of the root user is to be reviewed. Once it has run out, four-eyes counts as not proven.',
      },
      ATTESTATION_WAITING: {
        label: 'Attestation waiting',
        tooltip:
          'Somebody recorded who keeps a part of the root user. It counts once a second person confirms it.',
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
  problem: {
    NOT_A_TEXT: 'Not a text',
    EMPTY: 'Empty',
    LOST_ZERO: 'Lost zero',
    NOT_AN_ACCOUNT_ID: 'No account id',
    REPEATED: 'Repeated',
    UNKNOWN_MODEL: 'Unknown model',
    MALFORMED_OVERRIDE: 'Malformed override',
    CONTRADICTION: 'Contradiction',
    UNKNOWN_ARRANGEMENT: 'Unknown arrangement',
    NOT_A_DATE: 'No date',
    NOT_A_DOMAIN: 'No domain',
    NOT_A_REF: 'No reference',
    UNKNOWN_KEY: 'Unknown annotation',
    MISPLACED: 'Wrong entity',
    MEANINGLESS: 'Without effect',
    UNKNOWN_REF: 'Unknown reference',
    UNKNOWN_ACCOUNT: 'Unknown account',
    PAYER_IS_LINKED: 'Not a payer',
    LINKED_IS_PAYER: 'Is a payer',
    PAYER_CLAIMED_TWICE: 'Payer claimed twice',
    ACCOUNT_CLAIMED_TWICE: 'Account claimed twice',
  },
  didYouMean: 'did you mean {{suggestion}}?',
  snippet: {
    copy: 'Copy',
    unfold: 'Show all lines',
    fold: 'Show fewer lines',
  },
  mappedBy: {
    ASSIGNMENT: 'assigned by a person',
    LINKED_ACCOUNT_ANNOTATION: 'annotation naming the accounts',
    ACCOUNT_TAG: 'tag on the account',
    OU_TAG: 'tag on the organizational unit',
    OU_RULE: 'OU rule',
    NAME_RULE: 'name rule',
    ORGANIZATION: 'annotation naming the payer',
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
  person: {
    choose: 'Choose a person or team',
    search: 'Name of a person or team',
    chooseUser: 'Choose a person',
    searchUser: 'Name of a person',
  },
  csv: {
    export: 'Export CSV',
    exportOf: 'Export CSV: {{what}}',
    short: 'CSV',
    stop: 'Stop',
    begins: 'Reading',
    reads: '{{rows}} of {{total}} rows read',
    done_one: '{{count}} row exported',
    done_other: '{{count}} rows exported',
    cut: 'Stopped at {{rows}} of {{total}} rows, the most that one file holds. Narrow the list for the others',
    failed: 'Export failed: {{message}}',
  },
  copy: { label: 'Copy {{what}}', copied: 'Copied', failed: 'Copying failed' },
  action: {
    failed: '{{action}} failed',
    cancel: 'Cancel',
    putAway: 'Dismiss',
  },
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
