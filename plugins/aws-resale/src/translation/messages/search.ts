/** Texts of the ways to find an account: the box in the header and search results. */
export const searchMessages = {
  label: 'Find an account',
  placeholder: 'Paste an account id, ARN, name or e-mail',
  clear: 'Clear the search',
  list: 'Accounts found',
  pending: 'Looking it up',
  found_one: '{{count}} account found',
  found_other: '{{count}} accounts found',
  cut: 'The best {{shown}} of {{total}}. Type more to narrow them down.',
  taken: {
    ACCOUNT_ID: 'Taken for an account id.',
    ARN: 'Taken for an ARN.',
    EMAIL: 'Taken for a root e-mail address.',
    NAME: 'Taken for a name or the beginning of an id.',
  },
  none: {
    title: {
      ACCOUNT_ID: 'No account has this id',
      ARN: 'No account belongs to this ARN',
      EMAIL: 'No account has this root e-mail address',
      NAME: 'No account has such a name or id',
    },
    text: {
      ACCOUNT_ID:
        'Check the number, or see on Sources whether its organization is read.',
      ARN: 'Some ARNs, such as those of buckets, name no account. Check the number in it, or see on Sources whether its organization is read.',
      EMAIL:
        'Only accounts whose address you may see are looked at. Paste the account id instead, or see on Sources whether its organization is read.',
      NAME: 'Paste the account id instead, or see on Sources whether its organization is read.',
    },
    sources: 'Go to Sources',
  },
  forbidden: {
    title: 'You may not look up e-mail addresses',
    text: 'Missing: {{permission}}. Paste an account id, an ARN or a name instead, or ask whoever looks after the permission policy of this portal.',
  },
  failed: 'Accounts',
  noCustomer: 'No customer',
  payer: 'Payer',
  linked: 'Linked account',
  inOrganization: 'in {{name}}',
} as const;
