import {
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  annotationDigest,
  annotationsAsWritten,
} from 'backstage-plugin-aws-resale-node';
import { account } from '../__testUtils__/accounts';
import { InMemoryFeed } from '../__testUtils__/InMemoryFeed';
import {
  type RunningCatalog,
  startCatalog,
} from '../__testUtils__/startCatalog';

jest.setTimeout(120_000);

const REF = 'component:default/checkout';

function checkout(
  annotations: Record<string, unknown>,
  description = 'As first written',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      description,
      // YAML makes a number of an id without quotes.
      annotations: annotations as Record<string, string>,
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'group:shop' },
  };
}

function acme(annotations: Record<string, unknown>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'acme',
      annotations: annotations as Record<string, string>,
    },
    spec: { type: 'customer', children: [] },
  };
}

function statusOf(entity: AlphaEntity) {
  return (entity.status?.items ?? []).map(
    ({ type, level, message, error }) => ({
      type,
      level,
      message,
      error: error?.message,
    }),
  );
}

const hasDescription = (text: string) => (entity: Entity) =>
  entity.metadata.description === text;

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('AnnotationProcessor in a real catalog', () => {
  let catalog: RunningCatalog;

  const start = async (config?: { accounts: string }) => {
    const feed = new InMemoryFeed();
    feed.put(account('012345678901'));
    catalog = await startCatalog({
      knex: await databases.init('SQLITE_3' as TestDatabaseId),
      server: { feed, requests: [] },
      config,
    });
  };

  afterEach(async () => {
    await catalog.stop();
  });

  it('makes a text of a number, shows that on the entity and never freezes it', async () => {
    await start();
    await catalog.put(checkout({ 'amazonaws.com/account-id': 12345678901 }));
    const first = await catalog.entity(REF, () => true);
    expect(first.metadata.annotations?.['amazonaws.com/account-id']).toBe(
      '12345678901',
    );
    expect(statusOf(first)).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: expect.stringMatching(
          /^amazonaws\.com\/account-id: .*quotes.*012345678901/,
        ),
        error: expect.stringContaining('quotes'),
      },
    ]);

    await catalog.put(
      checkout({ 'amazonaws.com/account-id': 12345678901 }, 'Written later'),
    );
    await catalog.entity(REF, hasDescription('Written later'));

    await catalog.put(checkout({ 'amazonaws.com/account-id': '012345678901' }));
    const corrected = await catalog.entity(
      REF,
      hasDescription('As first written'),
    );
    expect(statusOf(corrected)).toEqual([]);
  });

  it.each([
    ['a list', ['012345678901', '123456789012'], '012345678901, 123456789012'],
    ['a switch', true, 'true'],
    ['nothing', null, ''],
    ['an object', { id: 1 }, '{"id":1}'],
  ])('lets an entity pass whose value is %s', async (_, value, text) => {
    await start();
    await catalog.put(checkout({ 'amazonaws.com/account-id': value }));
    const served = await catalog.entity(REF, () => true);
    expect(served.metadata.annotations?.['amazonaws.com/account-id']).toBe(
      text,
    );
    expect(statusOf(served)).not.toEqual([]);
  });

  it('leaves values alone that are none of ours', async () => {
    await start();
    await catalog.put(acme({}));
    await catalog.put({
      ...checkout({ 'other.example/number': 7 }),
    });
    await catalog.entity('group:default/acme', () => true);
    await catalog.processedAgain();
    await expect(
      catalog.entity('group:default/acme', () => true),
    ).resolves.toBeDefined();
    expect(catalog.hints).toEqual([]);
  });

  it('shows errors of customers and misplaced keys, and no warnings', async () => {
    await start();
    await catalog.put(
      acme({
        'aws-resale/account-model': 'ecma',
        'aws-resale/payer-account-id': '012345678901, 012345678901',
      }),
    );
    await catalog.put(
      checkout({ 'aws-resale/payer-account-id': '012345678901' }),
    );
    expect(
      statusOf(await catalog.entity('group:default/acme', () => true)),
    ).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^aws-resale\/account-model: "ecma".*ECAM/,
        ),
      }),
    ]);
    expect(statusOf(await catalog.entity(REF, () => true))).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^aws-resale\/payer-account-id: /),
      }),
    ]);
  });

  it('relates an entity and the accounts that it names, in both directions', async () => {
    await start();
    await catalog.run();
    await catalog.put(
      checkout({ 'amazonaws.com/account-id': '012345678901, 12345' }),
    );
    const served = await catalog.entity(
      REF,
      entity => (entity.relations ?? []).length > 1,
    );
    expect(served.relations).toEqual(
      expect.arrayContaining([
        {
          type: 'dependsOn',
          targetRef: 'resource:default/aws-012345678901',
        },
      ]),
    );
    expect(
      served.relations?.filter(({ type }) => type === 'dependsOn'),
    ).toHaveLength(1);
    const related = await catalog.entity(
      'resource:default/aws-012345678901',
      entity => (entity.relations ?? []).length > 1,
    );
    expect(related.relations).toEqual(
      expect.arrayContaining([{ type: 'dependencyOf', targetRef: REF }]),
    );
    // Our own entity names an account too and depends on nothing.
    expect(
      related.relations?.filter(({ type }) => type === 'dependsOn'),
    ).toEqual([]);
  });

  it('makes no relation of what a customer claims, nor without account entities', async () => {
    await start({ accounts: 'none' });
    await catalog.put(acme({ 'aws-resale/payer-account-id': '012345678901' }));
    await catalog.put(checkout({ 'amazonaws.com/account-id': '012345678901' }));
    const customer = await catalog.entity('group:default/acme', () => true);
    expect(customer.relations).toEqual([]);
    const served = await catalog.entity(REF, () => true);
    expect(served.relations?.map(({ type }) => type)).toEqual(['ownedBy']);
  });

  it('hints when quotes are added, and tells the backend what stood there', async () => {
    await start();
    const key = 'amazonaws.com/account-id';
    await catalog.put(checkout({ [key]: 123456789012 }, 'A number'));
    const served = await catalog.entity(REF, hasDescription('A number'));
    expect(annotationsAsWritten(served)[key]).toBe(123456789012);

    await catalog.put(checkout({ [key]: '123456789012' }, 'A text'));
    const corrected = await catalog.entity(REF, hasDescription('A text'));
    expect(annotationsAsWritten(corrected)[key]).toBe('123456789012');
    expect(catalog.hints).toEqual(
      [123456789012, '123456789012'].map(written => ({
        entityRef: REF,
        digest: annotationDigest({ [key]: written }),
      })),
    );
  });

  it('hints at each change once, at the loss of all annotations too', async () => {
    await start();
    const told = (...states: Array<Record<string, string>>) =>
      states.map(annotations => ({
        entityRef: REF,
        digest: annotationDigest(annotations),
      }));
    const id = { 'amazonaws.com/account-id': '012345678901' };
    const misspelt = { 'aws-resale/acount-model': 'ECAM' };

    await catalog.put(checkout({}));
    await catalog.entity(REF, () => true);
    await catalog.processedAgain();
    expect(catalog.hints).toEqual([]);

    await catalog.put(checkout(id, 'Named'));
    await catalog.entity(REF, hasDescription('Named'));
    await catalog.processedAgain();
    expect(catalog.hints).toEqual(told(id));

    await catalog.put(checkout(id, 'Described anew'));
    await catalog.entity(REF, hasDescription('Described anew'));
    await catalog.put(checkout(misspelt, 'Misspelt'));
    await catalog.entity(REF, hasDescription('Misspelt'));
    await catalog.processedAgain();
    expect(catalog.hints).toEqual(told(id, misspelt));

    await catalog.put(checkout({}, 'Lost'));
    await catalog.entity(REF, hasDescription('Lost'));
    await catalog.processedAgain();
    expect(catalog.hints).toEqual(told(id, misspelt, {}));
  });
});
