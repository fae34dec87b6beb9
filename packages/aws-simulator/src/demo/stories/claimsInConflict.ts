import { tag } from '../changes';
import { customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { daysAgo } from '../moments';
import { idNamed } from '../select';
import { LICENCES_ACCOUNT } from '../sharedAccounts';
import { sharedPayer2Plan } from './sharedPayer2Plan';

const ACME = 'acme-eu';
const ALPENROSE = 'alpenrose-versicherung';
const GDANSK = 'gdansk-robotics';
const HELVETIA = 'helvetia-textil';
const MAISON = 'maison-lumiere';

const contested = idNamed(sharedPayer2Plan, 'Testumgebung 4');
const crane = idNamed(sharedPayer2Plan, 'Żuraw 4.0');

/** Single accounts of shared payer 2 that two customers claim; nothing is settled silently. */
export const claimsInConflict = defineStory({
  customers: [],
  organizations: [],
  steps: [
    {
      when: daysAgo(5, 16, 40),
      title:
        'Shared payer 2: an account gets the tag of a customer that is not its own',
      changes: [
        tag(sharedPayer2Plan, [contested], {
          'aws-resale:customer': customerRef(ACME),
        }),
      ],
    },
  ],
  situations: {
    tagAgainstRule: {
      description:
        'A tag of one customer on an account that another one has by a rule: the tag is stronger and waits',
      accountIds: [contested],
      expected: {
        mappedTo: customerRef(MAISON),
        mappingSource: 'OU_RULE',
        conflict: {
          kind: 'TAKES_FROM_PRESENT',
          presentRef: customerRef(MAISON),
          claims: [
            { customerRef: customerRef(ACME), source: 'ACCOUNT_TAG' },
            { customerRef: customerRef(MAISON), source: 'OU_RULE' },
          ],
        },
      },
    },
    accountNamedTwice: {
      description:
        'An account that a second customer names: the first one keeps it',
      customerRef: customerRef(HELVETIA),
      accountIds: [crane],
      expected: {
        mappedTo: customerRef(GDANSK),
        mappingSource: 'LINKED_ACCOUNT_ANNOTATION',
        conflict: {
          kind: 'TWO_CUSTOMERS',
          presentRef: customerRef(GDANSK),
          claims: [GDANSK, HELVETIA].map(name => ({
            customerRef: customerRef(name),
            source: 'LINKED_ACCOUNT_ANNOTATION',
          })),
        },
        problems: [
          {
            annotation: 'aws-resale/linked-account-id',
            code: 'ACCOUNT_CLAIMED_TWICE',
          },
        ],
      },
    },
    accountDisputedFromTheStart: {
      description:
        'An account that two customers named at once: it has none until a person decides',
      customerRef: customerRef(ALPENROSE),
      accountIds: [LICENCES_ACCOUNT],
      expected: {
        mappedTo: null,
        accountVerdict: 'UNDECLARED',
        conflict: {
          kind: 'TWO_CUSTOMERS',
          presentRef: null,
          claims: [ALPENROSE, HELVETIA].map(name => ({
            customerRef: customerRef(name),
            source: 'LINKED_ACCOUNT_ANNOTATION',
          })),
        },
        problems: [
          {
            annotation: 'aws-resale/linked-account-id',
            code: 'ACCOUNT_CLAIMED_TWICE',
          },
        ],
      },
    },
  },
});
