import { changeState } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'kirana-retail';
const PAYER = '835520197463';
const domain = 'kirana-retail.example';

const organization = planOrganization({
  configured: { name: 'Kirana Retail' },
  refusedActions: ['tag:GetResources'],
  payer: { accountId: PAYER, name: 'Kirana payer', domain: PROVIDER_DOMAIN },
  accounts: [
    ...fleet(
      { domain, path: 'Toko' },
      ['Kasir', 'Gudang', 'Katalog', 'Promo'],
      ['prod', 'uji'],
    ),
    ...fleet({ domain, path: 'Fondasi' }, [
      'Jaringan',
      'Log',
      'Cadangan',
      'Cadangan lama',
    ]),
  ],
});

const suspended = idNamed(organization, 'Cadangan lama');

/** ECAM without e-mail domains, so nobody can tell whose the root e-mails are. */
export const kirana = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Kirana Retail Nusantara',
      description: 'Corner shops on four islands',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'account-manager': MANAGERS.luis,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(20, 6, 10),
      title: 'Kirana Retail: an account is suspended',
      changes: [changeState(organization, [suspended], 'SUSPENDED')],
    },
  ],
  situations: {
    noEmailDomains: {
      description:
        'ECAM without declared e-mail domains: the holder is not known',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'NOT_OBSERVED',
        organizationVerdict: 'NOT_OBSERVED',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'NOT_OBSERVED',
        holder: 'UNKNOWN',
        model: 'ECAM',
        observedModel: 'UNKNOWN',
      },
    },
    bulkTagsRefused: {
      description: 'A payer whose role may not read tags in bulk',
      payerAccountId: PAYER,
      expected: { pollingState: 'CURRENT' },
    },
    accountSuspended: {
      description: 'An account that AWS suspended while the portal watched',
      accountIds: [suspended],
      expected: {
        accountState: 'SUSPENDED',
        accountChanges: ['ACCOUNT_STATE'],
      },
    },
  },
});
