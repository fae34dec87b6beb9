import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'vltava-glassworks';
const PAYER = '512960384471';
const domain = PROVIDER_DOMAIN;

const organization = planOrganization({
  configured: { name: 'Vltava Glassworks' },
  payer: { accountId: PAYER, name: 'Vltava payer', domain },
  accounts: [
    ...fleet(
      { domain, path: 'Výroba' },
      ['Tavicí pec', 'Sklad', 'Objednávky', 'Kontrola jakosti'],
      ['prod', 'test'],
    ),
    ...fleet({ domain, path: 'Základ' }, [
      'Síť',
      'Protokoly',
      'Zálohy',
      'E-shop křišťál',
      'Návrhářský ateliér',
    ]),
  ],
});

/** A billing transfer whose 60 days ran out before the payer was handed over. */
export const vltava = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Vltava Glassworks',
      description: 'Crystal maker in Bohemia',
      annotations: ({ dateBefore }) => ({
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'billing-arrangement': 'billing-transfer',
        'billing-transfer-started': dateBefore(80),
        'email-domains': 'aws@vltava-glass.example',
        'account-manager': MANAGERS.claire,
      }),
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    emailInsteadOfDomain: {
      description: 'A customer that gives an e-mail address as its domain',
      customerRef: customerRef(CUSTOMER),
      expected: {
        problems: [
          { annotation: 'aws-resale/email-domains', code: 'NOT_A_DOMAIN' },
        ],
      },
    },
    transferOverdue: {
      description:
        'Billing transfer older than 60 days, and the provider still holds the payer',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'DRIFT',
        organizationVerdict: 'DRIFT',
        payerVerdict: 'DRIFT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        observedModel: 'SPAM',
      },
    },
  },
});
