import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';

const CUSTOMER = 'tindra-games';
const PAYER = '924736150826';
const domain = PROVIDER_AWS_DOMAIN;

const organization = planOrganization({
  configured: 'ANNOTATION_ONLY',
  payer: { accountId: PAYER, name: 'Tindra payer', domain: PROVIDER_DOMAIN },
  accounts: [
    ...fleet(
      { domain, path: 'Games' },
      ['Frostvakt', 'Midnattssol', 'Matchmaking', 'Leaderboards'],
      ['live', 'staging'],
    ),
    ...fleet({ domain, path: 'Core' }, ['Network', 'Logs', 'Payments']),
  ],
});

/** A new customer: its payer is known by annotation alone and waits for approval. */
export const tindra = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Tindra Games',
      description: 'Game studio in Luleå',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'email-domains': 'tindra-games.example',
        'account-manager': MANAGERS.annika,
      },
    }),
  ],
  organizations: [organization],
  steps: [],
  situations: {
    waitingForApproval: {
      description:
        'A payer that only an annotation names; the role stands, but nobody approved it',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      expected: {
        pollingState: 'WAITING_FOR_APPROVAL',
        customerVerdict: 'NOT_OBSERVED',
      },
    },
  },
});
