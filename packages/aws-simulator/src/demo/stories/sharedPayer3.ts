import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const PAYER = '096285513340';
const CUSTOMER = 'nautilia';
const OSTSEE = 'ostsee-energie';
const domain = 'nautilia-aigaiou.example';
const tags = { 'aws-resale:customer': 'group:nautilia' };

const organization = planOrganization({
  organizationId: 'o-9d2lkf0a71',
  configured: { name: 'Shared payer 3' },
  payer: {
    accountId: PAYER,
    name: 'Shared payer 3',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet({ domain, tags, path: 'Πελάτες' }, [
      'Κρατήσεις',
      'Δρομολόγια',
      'Εισιτήρια',
      'Φορτία',
      'Στόλος',
      'Πύλη πρακτόρων',
    ]),
    ...fleet({ domain: PROVIDER_DOMAIN, tags, path: 'Πελάτες' }, [
      'Δοκιμές ⚓',
      'Δίκτυο',
      'Αρχεία καταγραφής',
    ]),
    ...fleet({ domain: PROVIDER_DOMAIN, path: 'Services' }, [
      'ostsee-energie-edi',
      'ostsee-energie-marktdaten',
      'ostsee-energie-archiv',
      'ostsee-energie-test',
    ]),
    {
      accountId: '009912834471',
      name: 'minato-edi',
      domain: 'minato-kaiun.example',
    },
    {
      accountId: '551928374650',
      name: 'shared-logging',
      domain: PROVIDER_DOMAIN,
    },
    { accountId: '771029384756', name: '-', domain: PROVIDER_DOMAIN },
    {
      accountId: '880192837465',
      name: 'Kundendienst Süd',
      domain: 'acme-eu.example',
    },
  ],
});

const customerIds = linkedIds(organization, ({ path }) => path === 'Πελάτες');
const unclaimed = linkedIds(organization, ({ path }) => path === '');

/** A shared payer: one customer by tags, who never declared a model, and one by names. */
export const sharedPayer3 = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Ναυτιλία Αιγαίου',
      description: 'Ferries between the islands',
      annotations: {
        // The payer, of which only some accounts are this customer's.
        'linked-account-id': PAYER,
        'email-domains': domain,
      },
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    undeclaredCustomer: {
      description: 'A customer that declares no model, with accounts by tag',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: customerIds,
      expected: {
        customerVerdict: 'UNDECLARED',
        accountVerdict: 'UNDECLARED',
        model: 'UNKNOWN',
        observedModel: 'MIXED',
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ACCOUNT_TAG',
      },
    },
    linkedAccountIsPayer: {
      description:
        'A customer that names a payer as a linked account: it has that account alone',
      customerRef: customerRef(CUSTOMER),
      accountIds: [PAYER],
      expected: {
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'LINKED_ACCOUNT_ANNOTATION',
        problems: [
          {
            annotation: 'aws-resale/linked-account-id',
            code: 'LINKED_IS_PAYER',
          },
        ],
      },
    },
    unicodeNames: {
      description: 'Names in Greek, one with an emoji',
      accountIds: [idNamed(organization, 'Δοκιμές ⚓')],
      expected: { accountVerdict: 'UNDECLARED', holder: 'PROVIDER' },
    },
    sharedByNameRule: {
      description:
        'Accounts of a shared payer whose names begin with their customer’s',
      customerRef: customerRef(OSTSEE),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization, ({ path }) => path === 'Services'),
      expected: {
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        mappedTo: customerRef(OSTSEE),
        mappingSource: 'NAME_RULE',
        mappingRule: 'customers-by-name',
      },
    },
    suggestionLikely: {
      description:
        'An account without a customer whose domain and name suit the same one',
      accountIds: ['009912834471'],
      expected: {
        mappedTo: null,
        suggestion: {
          customerRef: customerRef('minato-kaiun'),
          confidence: 'LIKELY',
        },
      },
    },
    suggestionWeak: {
      description: 'An account without a customer whose domain suits one',
      accountIds: ['880192837465'],
      expected: {
        mappedTo: null,
        suggestion: { customerRef: customerRef('acme-eu'), confidence: 'WEAK' },
      },
    },
    suggestionNone: {
      description: 'Accounts without a customer that nothing speaks for',
      accountIds: ['551928374650', '771029384756'],
      expected: { mappedTo: null, suggestion: null },
    },
    dashName: {
      description: 'An account whose name is a dash',
      accountIds: ['771029384756'],
      expected: { accountVerdict: 'UNDECLARED', mappedTo: null },
    },
    unclaimedInSharedPayer: {
      description:
        'Accounts without a tag in a shared payer, whatever domain they carry',
      payerAccountId: PAYER,
      accountIds: unclaimed,
      expected: {
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'UNDECLARED',
        accountVerdict: 'UNDECLARED',
        mappedTo: null,
      },
    },
  },
});
