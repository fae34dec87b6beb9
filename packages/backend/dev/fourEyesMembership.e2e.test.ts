import { deepStrictEqual } from 'node:assert';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { custodySituations } from 'aws-simulator';
import { eventually } from './__testUtils__/eventually';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

const START_MS = 120_000;
/** How long the catalog may take to process what a provider gave it. */
const PROCESSING_MS = 60_000;
/** How soon a membership that ended must be out of custody. */
const CLEARED_WITHIN_MS = 120_000;

const LOCATION = 'test:keepers';
const location = {
  [ANNOTATION_LOCATION]: LOCATION,
  [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
};
const SHARED = 'user:default/kim.both';
/** An account of which nobody recorded anything. */
const [ACCOUNT] = custodySituations.notRecorded.accountIds;

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, title: name.toUpperCase(), annotations: location },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

function user(name: string, memberOf: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, annotations: location },
    spec: { profile: { displayName: `Name of ${name}` }, memberOf },
  };
}

/** Two custodians that share one person, three groups below each. */
function keepers(groupsOfShared: string[]): Entity[] {
  return [
    ...['passwords', 'devices'].flatMap(name => [
      group(name),
      group(`${name}-region`, name),
      group(`${name}-site`, `${name}-region`),
      group(`${name}-shift`, `${name}-site`),
      user(`only.${name}`, [`${name}-shift`]),
    ]),
    user('kim.both', groupsOfShared),
  ];
}

/** ISO date, that many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, 10);
}

let connection: EntityProviderConnection;
let demo: RunningDemo;

const keepersModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'keepers',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'keepers',
          async connect(connected) {
            connection = connected;
          },
        });
      },
    });
  },
});

async function provide(entities: Entity[]) {
  await connection.applyMutation({
    type: 'full',
    entities: entities.map(entity => ({ entity, locationKey: LOCATION })),
  });
}

beforeAll(async () => {
  demo = await startDemo(
    new Date(),
    // Only what this test needs, so that the catalog is quick.
    {
      locations: [],
      processingInterval: { seconds: 1 },
      accountEntities: 'none',
    },
    [keepersModule],
  );
}, START_MS);

afterAll(() => demo?.stop());

describe('two custodians that share one person three levels down', () => {
  it(
    'break four-eyes until the person leaves one group, and no restart is needed',
    async () => {
      await provide(keepers(['passwords-shift', 'devices-shift']));
      await eventually(
        async () =>
          deepStrictEqual((await demo.entity(SHARED))?.relations?.length, 2),
        PROCESSING_MS,
      );
      const record = {
        party: 'PROVIDER',
        since: dayIn(0),
        nextReview: dayIn(90),
      } as const;
      const { attestationId } = await demo.api.attest({
        accountIds: [ACCOUNT],
        records: [
          {
            ...record,
            facet: 'PASSWORD',
            custodian: { type: 'CATALOG', ref: 'group:default/passwords' },
          },
          {
            ...record,
            facet: 'MFA',
            custodian: { type: 'CATALOG', ref: 'group:default/devices' },
          },
        ],
      });
      await demo.as('user:default/second').confirmAttestation(attestationId);

      const broken = await eventually(async () => {
        const { fourEyes } = await demo.api.getAccountCustody(ACCOUNT);
        deepStrictEqual(fourEyes.verdict, 'BROKEN');
        return fourEyes;
      }, CLEARED_WITHIN_MS);
      expect(broken.shared).toEqual([
        {
          person: { ref: SHARED, title: 'Name of kim.both' },
          passwordPath: [
            expect.objectContaining({ ref: 'group:default/passwords' }),
            expect.objectContaining({ ref: 'group:default/passwords-region' }),
            expect.objectContaining({ ref: 'group:default/passwords-site' }),
            expect.objectContaining({ ref: 'group:default/passwords-shift' }),
            { ref: SHARED, title: 'Name of kim.both' },
          ],
          mfaPath: expect.arrayContaining([
            expect.objectContaining({ ref: 'group:default/devices-shift' }),
          ]),
          mfaFacet: 'MFA',
        },
      ]);
      expect(broken.passwordPeople).toBe(2);

      const left = performance.now();
      await provide(keepers(['passwords-shift']));
      await eventually(async () => {
        const { fourEyes } = await demo.api.getAccountCustody(ACCOUNT);
        deepStrictEqual(fourEyes.verdict, 'PROVEN');
        // What lists and roll-ups show follows.
        const { items } = await demo.api.listAccounts({
          q: ACCOUNT,
          check: 'root-four-eyes',
          checkState: ['PROTECTED'],
        });
        deepStrictEqual(items.length, 1);
      }, CLEARED_WITHIN_MS - (performance.now() - left));
    },
    PROCESSING_MS + 2 * CLEARED_WITHIN_MS,
  );
});
