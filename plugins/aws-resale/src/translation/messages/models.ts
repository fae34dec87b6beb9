/**
 * Texts of the page Account models. Words between two pairs of asterisks are
 * set in bold.
 */
export const modelMessages = {
  title: 'Account models',
  subtitle: 'Whose terms govern an account, and what follows from it',
  copyLink: 'Copy link',
  link: 'link',
  lead: 'The model of the contract decides who holds the root user of an account, who can recover it, who answers for malicious spend and what we may touch. We recommend **SPAM**, because locked access can be recovered fast and the root user is kept under four-eyes.',
  permalink: 'Link to this section: {{section}}',
  countsFailed: 'Numbers of customers and accounts could not be read',
  same: {
    title: 'The same under both models, when the provider owns the payer',
    payerRoot: 'Payer root and MFA',
    payerRootText: 'The provider owns the payer, its root user and its MFA',
    invoices: 'AWS invoices',
    invoicesText: 'The provider pays every AWS invoice',
    providerInvoices: 'Provider’s invoices',
    providerInvoicesText: 'The customer pays the provider’s invoices',
    payerAccess: 'Access to the payer',
    payerAccessText:
      'Customers may have administrative access (IAM users or roles), with limitations',
  },
  comparison: {
    title: 'Comparison of the account models',
    topic: 'Topic',
    recommended: 'Recommended model',
    ecam: 'End Customer Account Model',
    spam: 'Solution Provider Account Model',
    spamAlias: 'AWS now says SPTM',
    linkedAccounts_one: '{{count}} linked account',
    linkedAccounts_other: '{{count}} linked accounts',
    customers_one: '{{count}} customer',
    customers_other: '{{count}} customers',
    customersOf: 'declared by {{customers}}',
  },
  diagram: {
    ecam: 'The provider holds the root of the payer, the customer holds the root of every linked account',
    spam: 'The provider holds the root of the payer and, under four-eyes, the root of every linked account',
    payer: 'Payer',
    linked: 'Linked account',
    rootProvider: 'root: provider',
    rootCustomer: 'root: customer',
    fourEyes: 'four-eyes',
  },
  group: {
    holds: 'Who holds what',
    may: 'Who may do what',
    wrong: 'When something goes wrong',
  },
  row: {
    payerRoot: {
      topic: 'Payer root user and MFA',
      ecam: 'Provider',
      spam: 'Provider',
    },
    linkedRoot: {
      topic: 'Linked root user and MFA',
      ecam: '**Customer**, who must protect them with MFA and store it securely',
      spam: '**Provider**, under four-eyes',
    },
    linkedDomain: {
      topic: 'Root e-mail domain of linked accounts',
      ecam: 'Customer’s',
      spam: 'Provider’s',
    },
    payerDomain: {
      topic: 'Root e-mail domain of the payer',
      ecam: 'Provider’s',
      spam: 'Provider’s',
    },
    payerAccess: {
      topic: 'Customer access to the payer',
      ecam: 'Administrative, with limitations',
      spam: 'Administrative, with limitations',
    },
    linkedAccess: {
      topic: 'Customer access to linked accounts',
      ecam: 'Owns them',
      spam: 'Full administrative access',
    },
    providerEnters: {
      topic: 'May the provider enter linked accounts',
      ecam: '**No**, unless the customer grants it',
      spam: '**Yes**, under four-eyes and audit',
    },
    services: {
      topic: 'Provider’s professional and managed services',
      ecam: 'No secure access to linked accounts by default',
      spam: 'Secure access',
    },
    rootSecurity: {
      topic: 'Root security of linked accounts',
      ecam: 'Customer’s responsibility',
      spam: 'Provider’s responsibility',
    },
    maliciousSpend: {
      topic: 'Malicious spend by internal or external actors',
      ecam: '**Customer is accountable**, handles it with AWS',
      spam: 'Provider assists the customer in resolving spend anomalies with AWS',
    },
    recovery: {
      topic: 'Recovery when linked access is locked',
      ecam: '**No recovery option**',
      spam: '**Fast recovery** by the provider',
    },
  },
  weighing: {
    ecam: 'Weighing ECAM',
    spam: 'Weighing SPAM',
    benefits: 'Benefits',
    risks: 'Risks',
    ecamBenefits: {
      owns: 'The customer owns the linked accounts outright',
      nobodyElse:
        'Nobody but the customer enters them, unless the customer grants it',
    },
    ecamRisks: {
      locked: 'Locked access to a linked account cannot be recovered',
      spend: 'The customer is accountable for malicious spend',
      services: 'Services start without secure access',
    },
    spamBenefits: {
      recovery: 'Fast recovery when access is locked',
      fourEyes: 'Root protected under four-eyes by the provider',
      spend: 'Help with spend anomalies at AWS',
      services: 'Secure access for services',
    },
    spamRisks: {
      answers:
        'The provider answers for the root security of every linked account',
      fourEyes:
        'Four-eyes must really hold: the people behind password and MFA may not overlap',
    },
  },
  transfer: {
    title: 'When the bill is transferred',
    subtitle:
      'Billing arrangement: billing transfer. The customer owns its management account, the bill is transferred',
    root: 'Payer root',
    rootText:
      'The customer may hold it as well. Access to the payer is granted by the customer.',
    window: '60 days to hand over',
    windowText:
      'A changing payer e-mail domain is **In transfer**, not drift. Afterwards the payer’s root e-mail is expected at the customer.',
    withdrawn: 'Access withdrawn',
    withdrawnText:
      'The customer can take access back. That is a normal state, shown with the age of the last facts.',
    footer: 'Labels and wording follow your configuration',
  },
  verdict: {
    title: 'How a model verdict is reached',
    subtitle:
      'What is declared is compared with what the domain of the root e-mail shows',
    step1: '1. Who holds the root e-mail',
    step1Text: 'The text after the last @ decides, nothing else.',
    holder: {
      PROVIDER: 'A domain of the provider, or below it',
      CUSTOMER: 'A domain of that account’s customer, or below it',
      OTHER: 'Neither, while the customer’s domains are declared',
      UNKNOWN:
        'No e-mail was seen, or the customer declares no domains and it is not the provider’s',
    },
    step2: '2. Who is expected to hold it',
    step2Text: 'The declared model and the billing arrangement say it.',
    account: 'Account',
    expected: 'Expected holder',
    expectation: {
      linkedSpam: { account: 'Linked account, SPAM', holder: 'Provider' },
      linkedEcam: { account: 'Linked account, ECAM', holder: 'Customer' },
      linkedOther: {
        account: 'Linked account, Distributor or unknown',
        holder: 'None known',
      },
      payerProvider: {
        account: 'Payer that the provider owns',
        holder: 'Provider',
      },
      payerTransfer: {
        account: 'Payer with billing transfer',
        holder:
          'Either within 60 days of the start, then customer. None known without a start date',
      },
      payerDirect: {
        account: 'Payer of a direct customer',
        holder: 'Customer',
      },
      payerUnknown: {
        account: 'Payer, arrangement unknown',
        holder: 'None known',
      },
    },
    step3: '3. The verdict, the first line that fits',
    when: 'When',
    verdict: 'Verdict',
    rule: {
      state:
        'The account is closed, pending activation or gone, so its root user says nothing',
      undeclared: 'No model is declared or reported',
      transfer: 'A payer within the 60 days of its billing transfer',
      unobserved:
        'The holder is not known, or none is expected. The reason is named',
      consistent: 'The holder is the expected one',
      drift:
        'Anything else, or a reported model disagrees with the declared one',
    },
    rollupTitle: 'Customers and organizations',
    rollup:
      'One drifting account is enough for **Drift**, else one in transfer for **In transfer**. Without a model it is **Undeclared**. One linked account as expected makes it **Consistent**, with the share that was observed; otherwise it is **Not observed**.',
    rollupNote:
      'Not observed counts neither as passed nor as failed, and is left out of every rate.',
  },
} as const;
