import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'balticum-media';
const PAYER = '402938475611';
const domain = 'balticum-media.example';
/** Eleven digits: the leading zero was lost. */
const SHORTENED_ID = '18302774519';
const MISTAKE = daysAgo(9, 15, 0);

const organization = planOrganization({
  configured: { name: 'Balticum Media' },
  payer: {
    accountId: PAYER,
    name: 'Balticum Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: fleet(
    { domain, path: 'Redaktion' },
    ['Streaming', 'Archiv', 'Anzeigen', 'Bezahlschranke', 'Bilddatenbank'],
    ['Prod', 'Test'],
  ),
});

/** Somebody edited the annotations in a hurry; what is still readable keeps working. */
export const balticum = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Balticum Media',
      description: 'Publisher and streaming house',
      annotations: ({ hasPassed }) =>
        hasPassed(MISTAKE)
          ? {
              'payer-account-id': `${PAYER}, ${SHORTENED_ID}`,
              'account-model': 'ecma',
              'email-domains': `${domain}, balticum media.example`,
              'account-manager': MANAGERS.luis,
            }
          : {
              'payer-account-id': PAYER,
              'account-model': 'ecam',
              'email-domains': domain,
              'account-manager': MANAGERS.luis,
            },
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    badAnnotations: {
      description:
        'An unknown model, an id of 11 digits and a malformed domain: the readable values hold',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'UNDECLARED',
        organizationVerdict: 'UNDECLARED',
        payerVerdict: 'UNDECLARED',
        accountVerdict: 'UNDECLARED',
        holder: 'CUSTOMER',
        model: 'UNKNOWN',
        observedModel: 'ECAM',
        mappedTo: customerRef(CUSTOMER),
        problemAnnotations: [
          'aws-resale/payer-account-id',
          'aws-resale/account-model',
          'aws-resale/email-domains',
        ],
        problems: [
          {
            annotation: 'aws-resale/payer-account-id',
            code: 'LOST_ZERO',
            suggestion: '018302774519',
          },
          {
            annotation: 'aws-resale/account-model',
            code: 'UNKNOWN_MODEL',
            suggestion: 'ECAM',
          },
          { annotation: 'aws-resale/email-domains', code: 'NOT_A_DOMAIN' },
        ],
      },
    },
  },
});
