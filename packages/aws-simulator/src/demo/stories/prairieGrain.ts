import { rename } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'prairie-grain-exchange';
const PAYER = '430918827756';
const domain = 'prairie-grain.example';

const organization = planOrganization({
  configured: { name: 'Prairie Grain' },
  payer: {
    accountId: PAYER,
    name: 'PGX Management',
    domain,
    joinedMethod: 'INVITED',
  },
  accounts: [
    ...fleet(
      { domain, path: 'Trading' },
      ['Matching Engine', 'Settlement', 'Market Data', 'Elevator Network'],
      ['prod', 'uat', 'dev'],
    ),
    ...fleet({ domain, path: 'Shared' }, ['Network', 'Logging', 'Backup']),
  ],
});

const renamed = idNamed(organization, 'Elevator Network uat');

/** The customer pays AWS itself and holds its payer. */
export const prairieGrain = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Prairie Grain Exchange',
      description: 'Commodity exchange in Winnipeg and Omaha',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'billing-arrangement': 'direct',
        'email-domains': domain,
        'account-manager': MANAGERS.team,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(3, 19, 45),
      title: 'Prairie Grain Exchange: an account is renamed',
      changes: [rename(organization, renamed, 'Elevator Network acceptance')],
    },
  ],
  situations: {
    direct: {
      description:
        'Billing is direct: the customer holds the payer as it should',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'CUSTOMER',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
      },
    },
  },
});
