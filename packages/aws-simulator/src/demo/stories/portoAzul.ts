import { changeDomain } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'porto-azul-seguros';
const PAYER = '246810579913';
const domain = 'porto-azul.example';

const organization = planOrganization({
  configured: { name: 'Porto Azul' },
  payer: {
    accountId: PAYER,
    name: 'Porto Azul – conta pagadora',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: 'Produção' },
      [
        'Apólices',
        'Sinistros',
        'Cotação',
        'Portal do cliente',
        'Resseguro',
        'Cobrança',
      ],
      ['produção'],
    ),
    ...fleet(
      { domain, path: 'Homologação' },
      ['Apólices', 'Sinistros', 'Cotação', 'Portal do cliente', 'Resseguro'],
      ['homologação'],
    ),
    ...fleet({ domain, path: 'Fundação' }, [
      'Rede',
      'Registos',
      'Segurança',
      'Identidade',
      'Cópias de segurança',
      'Laboratório',
    ]),
  ],
});

/** A billing transfer that is over: the customer holds its payer. */
export const portoAzul = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Porto Azul Seguros',
      description: 'Insurer in Porto and Recife',
      annotations: ({ dateBefore }) => ({
        'payer-account-id': PAYER,
        'account-model': 'END_CUSTOMER',
        'billing-arrangement': 'billing-transfer',
        'billing-transfer-started': dateBefore(75),
        'email-domains': domain,
        'account-manager': MANAGERS.luis,
      }),
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(20, 16, 20),
      title:
        'Porto Azul Seguros: the payer’s root e-mail moves to the customer',
      changes: [changeDomain(organization, [PAYER], domain)],
    },
  ],
  situations: {
    transferFinished: {
      description:
        'Billing transfer older than 60 days; the customer holds the payer as it should',
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
        observedModel: 'ECAM',
      },
    },
  },
});
