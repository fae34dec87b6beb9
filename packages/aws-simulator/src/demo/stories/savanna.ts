import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'savanna-cloud-distribution';
const PAYER = '176394820557';
const domain = 'savanna-cloud.example';

const organization = planOrganization({
  configured: { name: 'Savanna Cloud' },
  payer: { accountId: PAYER, name: 'Savanna payer', domain: PROVIDER_DOMAIN },
  accounts: [
    ...fleet({ domain, path: 'Resellers' }, [
      'Reseller Nairobi',
      'Reseller Kampala',
      'Reseller Kigali',
      'Reseller Lusaka',
      'Reseller Accra',
    ]),
    ...fleet({ domain: PROVIDER_DOMAIN, path: 'Operations' }, [
      'Marketplace',
      'Usage Reports',
      'Onboarding',
    ]),
  ],
});

const marketplace = idNamed(organization, 'Marketplace');

/** A distributor: no root e-mail is expected anywhere but on the payer. */
export const savanna = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Savanna Cloud Distribution',
      description: 'Distributor for resellers in East Africa',
      annotations: {
        // The second one is no payer.
        'payer-account-id': `${PAYER}, ${marketplace}`,
        'account-model': 'DISTRIBUTOR',
        'email-domains': domain,
        'account-manager': MANAGERS.jonas,
      },
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    payerIsLinkedAccount: {
      description: 'A customer that names a linked account as a payer',
      customerRef: customerRef(CUSTOMER),
      accountIds: [marketplace],
      expected: {
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
        problems: [
          {
            annotation: 'aws-resale/payer-account-id',
            code: 'PAYER_IS_LINKED',
          },
        ],
      },
    },
    distributor: {
      description:
        'A distributor’s linked accounts have no expected holder of the root e-mail',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'NOT_OBSERVED',
        organizationVerdict: 'NOT_OBSERVED',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'NOT_OBSERVED',
        model: 'DISTRIBUTOR',
      },
    },
  },
});
