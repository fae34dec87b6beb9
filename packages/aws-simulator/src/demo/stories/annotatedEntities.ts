import { defineStory } from '../defineStory';

const KEY = 'amazonaws.com/account-id';
const STOCK = '004417820931';
const TOURS = '118203774519';
const NETWORK = '045518820137';
const GRID = '018302774519';

/** What runs in the accounts: the entities of `components.yaml` and `annotation-problems.yaml` in `examples`. */
export const annotatedEntities = defineStory({
  customers: [],
  organizations: [],
  steps: [],
  situations: {
    componentWithAccount: {
      description: 'A component that runs in one account',
      entityRef: 'component:default/grid-control',
      expected: { entityAccounts: [GRID], unknownAccounts: [], problems: [] },
    },
    componentWithAccounts: {
      description: 'A component that runs in two accounts of one customer',
      entityRef: 'component:default/route-planner',
      expected: {
        entityAccounts: [TOURS, STOCK],
        unknownAccounts: [],
        problems: [],
      },
    },
    componentWithBothKeys: {
      description: 'A component with both keys, which say the same',
      entityRef: 'component:default/tour-simulator',
      expected: {
        entityAccounts: [TOURS, NETWORK],
        unknownAccounts: [],
        problems: [],
      },
    },
    resourceWithAccount: {
      description: 'A resource that runs in an account',
      entityRef: 'resource:default/tour-database',
      expected: { entityAccounts: [TOURS], problems: [] },
    },
    apiWithAccount: {
      description: 'An API that an account serves',
      entityRef: 'api:default/stock-levels',
      expected: { entityAccounts: [STOCK], problems: [] },
    },
    componentWithShortId: {
      description: 'A component whose account id lost its leading zero',
      entityRef: 'component:default/checkout-api',
      expected: {
        entityAccounts: [],
        problems: [{ annotation: KEY, code: 'LOST_ZERO', suggestion: GRID }],
      },
    },
    componentWithNumber: {
      description:
        'A component whose account id is a number in YAML, of twelve digits',
      entityRef: 'component:default/tour-archive',
      expected: {
        entityAccounts: [TOURS],
        problems: [{ annotation: KEY, code: 'NOT_A_TEXT' }],
      },
    },
    componentWithShortNumber: {
      description:
        'A component whose account id is a number in YAML, without its leading zero',
      entityRef: 'component:default/meter-reading',
      expected: {
        entityAccounts: [],
        problems: [{ annotation: KEY, code: 'LOST_ZERO', suggestion: GRID }],
      },
    },
    componentWithDashes: {
      description: 'A component with a right account id and one with dashes',
      entityRef: 'component:default/label-printing',
      expected: {
        entityAccounts: [TOURS],
        problems: [
          { annotation: KEY, code: 'NOT_AN_ACCOUNT_ID', suggestion: STOCK },
        ],
      },
    },
    componentWithContradiction: {
      description: 'A component with both keys, which say different things',
      entityRef: 'component:default/fleet-report',
      expected: {
        entityAccounts: [TOURS, STOCK],
        problems: [
          { annotation: 'amazon.com/account-id', code: 'CONTRADICTION' },
        ],
      },
    },
    componentWithUnknownAccount: {
      description: 'A component with an account that no organization lists',
      entityRef: 'component:default/invoice-export',
      expected: {
        entityAccounts: [],
        unknownAccounts: ['999988887777'],
        problems: [{ annotation: KEY, code: 'UNKNOWN_ACCOUNT' }],
      },
    },
    misplacedAnnotation: {
      description: 'A component with an annotation of customers',
      entityRef: 'component:default/loyalty-app',
      expected: {
        entityAccounts: [TOURS],
        problems: [
          { annotation: 'aws-resale/account-model', code: 'MISPLACED' },
        ],
      },
    },
  },
});
