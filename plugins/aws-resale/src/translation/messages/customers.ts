/** Texts of customers: their list and the cards on a customer's entity. */
export const customerMessages = {
  title: 'Customers',
  count_one: '{{count}} customer',
  count_other: '{{count}} customers',
  withoutCustomer: 'Accounts without a customer',
  searchLabel: 'Customer name or account id',
  noHits: 'No customer fits these filters',
  scope: { label: 'Whose customers', all: 'All', mine: 'My customers' },
  empty: {
    title: 'No customers yet',
    text: 'An entity of the catalog becomes a customer through its annotations. Add these lines to one:',
    what: 'annotations',
  },
  column: {
    customer: 'Customer',
    model: 'Model, billing',
    accounts: 'Accounts',
    holders: 'Root e-mails',
    verdict: 'Model verdict',
    manager: 'Account manager',
    asOf: 'As of',
  },
  filter: {
    model: 'Model',
    verdict: 'Verdict',
    billing: 'Billing',
    manager: 'Manager',
    managerSearch: 'Name of a person or team',
  },
  row: {
    organizations_one: '{{count}} organization',
    organizations_other: '{{count}} organizations',
    sharedPayer: 'shared payer',
    nobody: 'Nobody yet',
    gone: 'Left the catalog on {{date}}',
    transferEnds: 'Transfer ends on {{date}}',
    problems_one: '{{count}} annotation problem',
    problems_other: '{{count}} annotation problems',
    noLinked: 'No linked accounts',
    holdersLabel_one: 'Root e-mail of {{count}} linked account: {{split}}',
    holdersLabel_other: 'Root e-mails of {{count}} linked accounts: {{split}}',
    holderPart: '{{number}} {{holder}}',
  },
  card: {
    title: 'Account model',
    subtitle: 'Whose terms govern, and whether the facts agree',
    noSummary: 'Nothing can be said about this customer yet.',
    triad: 'Declared, reported and observed model',
    notCustomer: {
      title: 'Not read as a customer yet',
      text: 'This entity has annotations of AWS resale, but it is not among the customers. It may not match the configured customer filter, or the catalog has not been read since they were added.',
    },
    declared: {
      byAnnotations: 'Annotations on this entity',
      nothing: 'No readable model is declared',
      overrides: 'Single accounts differ',
      overrideOf: '{{number}} as {{model}}',
    },
    observed: {
      none: 'No root e-mail of a linked account was seen',
      of: '{{observed}} of {{total}} linked accounts observed',
    },
    disagree: {
      title: 'What disagrees, and what to do',
      show: 'Show the {{number}}',
      accounts_one: '{{count}} account',
      accounts_other: '{{count}} accounts',
      next: {
        PROVIDER:
          'Agree with the customer which model these accounts should have: move the root e-mail to the customer, or override their model.',
        CUSTOMER:
          'Agree with the customer which model these accounts should have: take over the root e-mail, or override their model.',
        OTHER:
          'Ask whose domains these are. Whoever reads that mailbox can reset the root password.',
        UNKNOWN:
          'Add the customer’s domains under aws-resale/email-domains, so that the holder can be told.',
      },
    },
    problems: {
      title: 'Annotations to correct',
      text: 'Everything else on this entity keeps working.',
    },
    compare: 'Compare the models',
  },
  meaning: {
    title: 'What {{model}} means here',
    unknownTitle: 'What the model decides',
    subtitle: 'For the conversation with the customer',
    rootSecurity: 'Root security',
    spend: 'Malicious spend',
    recovery: 'Locked access',
    services: 'Our services',
    access: 'Customer’s access',
    ECAM: {
      rootSecurity:
        'The customer’s responsibility, on all linked accounts: protect root with MFA and store it securely',
      spend: 'The customer is accountable and handles it with AWS',
      recovery: 'No recovery option',
      services: 'No secure access to linked accounts by default',
      access: 'Owns the linked accounts',
    },
    SPAM: {
      rootSecurity:
        'The provider’s responsibility: holds root user and MFA under four-eyes',
      spend: 'The provider assists in resolving spend anomalies with AWS',
      recovery: 'Fast recovery by the provider',
      services: 'Secure access, under four-eyes and audit',
      access: 'Full administrative access to linked accounts',
    },
    DISTRIBUTOR: {
      rootSecurity: 'As the distributor’s contract says',
      spend: 'As the distributor’s contract says',
      recovery: 'Ask the distributor',
      services: 'As the distributor’s contract says',
      access: 'As the distributor’s contract says',
    },
    UNKNOWN: {
      rootSecurity: 'Who must protect the root users of linked accounts',
      spend: 'Who is accountable when an account is abused',
      recovery: 'Whether a locked account can be recovered at all',
      services: 'Whether we may enter linked accounts to help',
      access: 'What the customer may do in its accounts',
    },
  },
  tab: { title: 'AWS accounts' },
} as const;
