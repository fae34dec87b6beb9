import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const LEGACY_PAYER = '102938475610';
const STANDALONE = '667120394851';
const PLATFORM_PAYER = '700148293365';

const legacy = planOrganization({
  configured: { name: 'Legacy EU' },
  payer: {
    accountId: LEGACY_PAYER,
    name: 'legacy-root',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet({ domain: PROVIDER_DOMAIN }, ['legacy-1', 'legacy-2', 'legacy-3']),
    ...fleet({ domain: 'webhoster-1999.example' }, ['null', 'backup old']),
  ],
});

const standalone = {
  ...planOrganization({
    configured: { name: 'payer-2026-11' },
    payer: {
      accountId: STANDALONE,
      name: 'payer-2026-11',
      domain: PROVIDER_DOMAIN,
    },
    accounts: [],
  }),
  organizationId: undefined,
};

const platform = planOrganization({
  configured: {
    name: 'Nordwind platform',
    accountModel: 'SPAM',
    billingArrangement: 'provider-payer',
    // Customers who keep their own payer transfer its bill to this one.
    receivesTransferredBills: true,
  },
  payer: {
    accountId: PLATFORM_PAYER,
    name: 'Nordwind platform payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: fleet({ domain: PROVIDER_AWS_DOMAIN, path: 'Platform' }, [
    'Portal',
    'Portal Test',
    'Network',
    'Log Archive',
    'Audit',
    'Image Factory',
    'Backup',
    'Billing Data',
    'Cost Reports',
    'Identity',
    'Keys',
    'Training',
    'Sandbox',
  ]),
});

/** Payers that the provider's configuration names and no customer claims. */
export const unclaimedPayers = defineStory({
  customers: [],
  organizations: [legacy, standalone, platform],
  steps: [],
  situations: {
    payerWithoutCustomer: {
      description: 'An organization that no customer claims',
      payerAccountId: LEGACY_PAYER,
      accountIds: linkedIds(legacy),
      expected: {
        pollingState: 'CURRENT',
        organizationVerdict: 'UNDECLARED',
        payerVerdict: 'UNDECLARED',
        payerHolder: 'PROVIDER',
        accountVerdict: 'UNDECLARED',
        model: 'UNKNOWN',
        mappedTo: null,
      },
    },
    unclaimedPayerWithoutSuggestion: {
      description: 'A payer that no customer claims and nothing speaks for',
      payerAccountId: LEGACY_PAYER,
      accountIds: [LEGACY_PAYER],
      expected: { mappedTo: null, suggestion: null },
    },
    noOrganization: {
      description: 'A payer account that is in no organization',
      payerAccountId: STANDALONE,
      expected: { pollingState: 'NO_ORGANIZATION' },
    },
    modelByConfig: {
      description:
        'An organization without customer whose model the configuration gives',
      payerAccountId: PLATFORM_PAYER,
      accountIds: linkedIds(platform),
      expected: {
        pollingState: 'CURRENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        mappedTo: null,
      },
    },
  },
});
