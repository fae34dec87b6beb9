/** Texts of the home page's widget for account managers. */
export const homeMessages = {
  customers: {
    title: 'My customers',
    subtitle_one: '{{count}} customer, the most exposed first',
    subtitle_other: '{{count}} customers, the most exposed first',
    models: 'Account models of {{customers}} customers: {{split}}',
    accounts_one: '{{count}} account',
    accounts_other: '{{count}} accounts',
    shown: '{{shown}} of {{total}} shown',
    all: 'All my customers',
    none: {
      title: 'No customers of your own',
      text: 'A customer is yours where its entity in the catalog names you, or a team of yours, as account manager or owner:',
      what: 'annotation',
      all: 'All customers',
    },
  },
  changes: {
    title: 'What changed',
    first: 'Your first visit: the last 7 days',
    since: 'since your last visit: {{time}}, {{age}}',
    markSeen: 'Mark as seen',
    markedSeen: 'Marked as seen',
    seen: 'The next visit shows only what is new from now on.',
    notKept:
      'Your visit could not be kept. The next one shows the same changes again.',
    empty: 'Nothing changed for your customers since then.',
    emptyFirst: 'Nothing changed for your customers in the last 7 days.',
  },
} as const;
