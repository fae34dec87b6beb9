import { join } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const FOODS = 'hansa-foods';
const POLSKA = 'hansa-foods-polska';
const PAYER = '590238471106';
const domain = PROVIDER_DOMAIN;
const SECOND_CLAIM = daysAgo(5, 9, 0);

const CLAIMS = [FOODS, POLSKA].map(name => ({
  customerRef: customerRef(name),
  source: 'ORGANIZATION' as const,
}));

const organization = planOrganization({
  configured: { name: 'Hansa Foods' },
  payer: { accountId: PAYER, name: 'Hansa Foods Payer', domain },
  accounts: [
    ...fleet(
      { domain, path: 'Werke' },
      ['Rezepturen', 'Rückverfolgung', 'Kühlhaus', 'Einkauf'],
      ['Prod', 'Test'],
    ),
    ...fleet({ domain, path: 'Basis' }, ['Netz', 'Protokolle', 'Backup']),
  ],
});

const early = planAccount(PAYER, { name: 'Sklep Prod', domain, path: 'Werke' });
const late = planAccount(PAYER, { name: 'Sklep Test', domain, path: 'Werke' });

/** Two customers claim one payer; whoever had it keeps it until a person decides. */
export const hansa = defineStory({
  customers: [
    customer({
      name: FOODS,
      title: 'Hansa Foods',
      description: 'Frozen fish and vegetables',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'email-domains': 'hansa-foods.example',
        'account-manager': MANAGERS.jonas,
      },
    }),
    customer({
      name: POLSKA,
      title: 'Hansa Foods Polska',
      description: 'The Polish plants of Hansa Foods',
      parent: FOODS,
      exists: ({ hasPassed }) => hasPassed(SECOND_CLAIM),
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'email-domains': 'hansa-foods-polska.example',
        'account-manager': MANAGERS.annika,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(13, 8, 30),
      title: 'Hansa Foods: an account joins',
      changes: [join(organization, [early])],
    },
    {
      when: daysAgo(5, 9, 15),
      title: 'Hansa Foods: an account joins',
      changes: [join(organization, [late])],
    },
  ],
  situations: {
    claimedPayer: {
      description:
        'A payer that a second customer claims: the present customer keeps it',
      customerRef: customerRef(FOODS),
      payerAccountId: PAYER,
      accountIds: [PAYER, ...linkedIds(organization), early.accountId],
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        model: 'SPAM',
        holder: 'PROVIDER',
        mappedTo: customerRef(FOODS),
        mappingSource: 'ORGANIZATION',
        conflict: {
          kind: 'TWO_CUSTOMERS',
          presentRef: customerRef(FOODS),
          claims: CLAIMS,
        },
      },
    },
    joinedClaimedPayer: {
      description:
        'An account that joined a payer which two customers claim: it has none until a person decides',
      accountIds: [late.accountId],
      expected: {
        accountVerdict: 'UNDECLARED',
        mappedTo: null,
        conflict: { kind: 'TWO_CUSTOMERS', presentRef: null, claims: CLAIMS },
      },
    },
    heldClaim: {
      description: 'A customer whose only claim is held: it has no accounts',
      customerRef: customerRef(POLSKA),
      expected: {
        customerVerdict: 'NOT_OBSERVED',
        problems: [
          {
            annotation: 'aws-resale/payer-account-id',
            code: 'PAYER_CLAIMED_TWICE',
          },
        ],
      },
    },
    oldFields: {
      description:
        'The payer whose accounts the simulator may list with the old fields: all are active',
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: { accountState: 'ACTIVE', pollingState: 'CURRENT' },
    },
  },
});
