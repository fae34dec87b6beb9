import { changeUnit } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed } from '../select';
import { LICENCES_ACCOUNT } from '../sharedAccounts';

const CUSTOMER = 'alpenrose-versicherung';
const PAYER = '667120394844';
const domain = PROVIDER_DOMAIN;
const CUSTOMER_DOMAIN = 'alpenrose.example';
const OVERRIDDEN = ['012345678901', '390517264480'];

const organization = planOrganization({
  configured: { name: 'Alpenrose' },
  payer: { accountId: PAYER, name: 'Alpenrose Payer', domain },
  accounts: [
    ...fleet(
      { domain, path: 'Fach' },
      ['Leben', 'Sach', 'Kraftfahrt'],
      ['Prod', 'Test'],
    ),
    ...fleet({ domain, path: 'Plattform' }, ['Netz', 'Protokolle', 'Tresor']),
    {
      name: 'Bestandsführung',
      domain,
      path: 'Fach',
      tags: { 'aws-resale:account-model': 'ECAM' },
    },
    {
      accountId: OVERRIDDEN[0],
      name: 'Aktuariat',
      domain: CUSTOMER_DOMAIN,
      path: 'Eigenverantwortung',
    },
    {
      accountId: OVERRIDDEN[1],
      name: 'Kapitalanlage',
      domain: CUSTOMER_DOMAIN,
      path: 'Eigenverantwortung',
    },
  ],
});

const contradicted = idNamed(organization, 'Bestandsführung');
const moved = idNamed(organization, 'Tresor');

/** SPAM with two accounts that the contract leaves to the customer. */
export const alpenrose = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Alpenrose Versicherung',
      description: 'Mutual insurer in the Alps',
      annotations: {
        'payer-account-id': PAYER,
        'linked-account-id': LICENCES_ACCOUNT,
        'account-model': 'SPTM',
        'account-model-override': OVERRIDDEN.map(id => `${id}=ECAM`).join(', '),
        'email-domains': CUSTOMER_DOMAIN,
        'account-manager': MANAGERS.claire,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(18, 9, 50),
      title: 'Alpenrose Versicherung: an account moves to another unit',
      changes: [changeUnit(organization, [moved], 'Fach')],
    },
  ],
  situations: {
    modelOverride: {
      description: 'Two accounts that the customer declares to differ',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: OVERRIDDEN,
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
        observedModel: 'MIXED',
      },
    },
    annotationAgainstTag: {
      description: 'The annotation says SPAM, the account’s tag ECAM',
      customerRef: customerRef(CUSTOMER),
      accountIds: [contradicted],
      expected: {
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        problems: [
          { annotation: 'aws-resale/account-model', code: 'CONTRADICTION' },
        ],
      },
    },
    modelAlias: {
      description: 'The customer declares SPAM by the name that AWS uses now',
      customerRef: customerRef(CUSTOMER),
      accountIds: [moved],
      expected: { model: 'SPAM', accountChanges: ['ACCOUNT_MOVED_OU'] },
    },
  },
});
