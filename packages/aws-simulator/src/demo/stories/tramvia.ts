import { withdrawAccess } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'tramvia-mobilitat';
const PAYER = '773012884519';
const domain = PROVIDER_AWS_DOMAIN;
const CUSTOMER_DOMAIN = 'tramvia.example';

const organization = planOrganization({
  configured: { name: 'Tramvia' },
  payer: {
    accountId: PAYER,
    name: 'Tramvia compte pagador',
    domain: CUSTOMER_DOMAIN,
    joinedMethod: 'INVITED',
  },
  accounts: [
    ...fleet(
      { domain, path: 'Producció' },
      ['Bitllets', 'Flota', 'Horaris', 'App viatgers', 'Manteniment'],
      ['prod'],
    ),
    ...fleet(
      { domain, path: 'Proves' },
      ['Bitllets', 'Flota', 'Horaris', 'App viatgers', 'Manteniment'],
      ['test'],
    ),
    ...fleet({ domain, path: 'Plataforma' }, [
      'Xarxa',
      'Registres',
      'Seguretat',
      'Dades obertes',
      'Còpies de seguretat',
      'Centre de control',
    ]),
  ],
});

/** Billing transfer long done; the customer took the role away after it had been read. */
export const tramvia = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Tramvia Mobilitat',
      description: 'Runs trams and night buses',
      annotations: ({ dateBefore }) => ({
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'billing-arrangement': 'billing-transfer',
        'billing-transfer-started': dateBefore(200),
        'email-domains': CUSTOMER_DOMAIN,
        // Nobody is called so: one r is missing.
        'account-manager': 'user:luis.ferer',
      }),
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(3, 9, 12),
      title: 'Tramvia Mobilitat: the customer removes the provider’s role',
      changes: [withdrawAccess(organization)],
    },
  ],
  situations: {
    unknownManager: {
      description: 'A customer that names an account manager who is nobody',
      customerRef: customerRef(CUSTOMER),
      expected: {
        problems: [
          {
            annotation: 'aws-resale/account-manager',
            code: 'UNKNOWN_REF',
            suggestion: 'user:luis.ferrer',
          },
        ],
      },
    },
    accessWithdrawn: {
      description:
        'The customer removed the role after it had been read: the last facts stay',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        pollingState: 'ACCESS_WITHDRAWN',
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'CUSTOMER',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        isGone: false,
        mappedTo: customerRef(CUSTOMER),
      },
    },
  },
});
