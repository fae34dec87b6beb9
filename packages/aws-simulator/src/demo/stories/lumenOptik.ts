import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { linkedIds } from '../select';

const CUSTOMER = 'lumen-optik';
const PAYER = '460218839057';
const domain = 'lumen-optik.example';

const organization = planOrganization({
  configured: { name: 'Lumen Optik' },
  payer: {
    accountId: PAYER,
    name: 'Lumen Optik Hauptkonto',
    domain,
    joinedMethod: 'INVITED',
  },
  accounts: fleet(
    { domain, path: 'Werk' },
    ['Linsenschliff', 'Filialportal'],
    ['Prod', 'Test'],
  ),
});

/** The key that names the payer is misspelt, so nobody claims it; all the rest tells whose it is. */
export const lumenOptik = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Lumen Optik',
      description: 'Opticians with a lens plant in Jena',
      annotations: {
        'payer-acount-id': PAYER,
        'account-model': 'ECAM',
        'billing-arrangement': 'direct',
        'email-domains': domain,
        'account-manager': MANAGERS.jonas,
      },
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    misspeltKey: {
      description:
        'A customer whose key for the payer is misspelt has no accounts',
      customerRef: customerRef(CUSTOMER),
      expected: {
        customerVerdict: 'NOT_OBSERVED',
        problems: [
          {
            annotation: 'aws-resale/payer-acount-id',
            code: 'UNKNOWN_KEY',
            suggestion: 'aws-resale/payer-account-id',
          },
        ],
      },
    },
    unclaimedPayerWithSuggestion: {
      description:
        'A payer that no customer claims; its name and its domain tell whose it is',
      payerAccountId: PAYER,
      accountIds: [PAYER],
      expected: {
        pollingState: 'CURRENT',
        organizationVerdict: 'UNDECLARED',
        accountVerdict: 'UNDECLARED',
        mappedTo: null,
        suggestion: {
          customerRef: customerRef(CUSTOMER),
          confidence: 'LIKELY',
        },
      },
    },
    unmappedBehindUnclaimedPayer: {
      description: 'Linked accounts of a payer that no customer claims',
      accountIds: linkedIds(organization),
      expected: { mappedTo: null, accountVerdict: 'UNDECLARED' },
    },
  },
});
