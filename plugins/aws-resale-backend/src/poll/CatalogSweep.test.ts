import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { makeConfig } from '../__testUtils__/setUpPolling';
import { storesOn, testDatabases } from '../__testUtils__/testStores';
import { makeRecord } from '../__testUtils__/builders';
import { ChangePublisher } from '../publish/ChangePublisher';
import { createPolling } from './createPolling';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const PAYER = '100000000000';
const LINKED = '000000000001';
const ACCOUNT_ID = 'amazonaws.com/account-id';
const { signal } = new AbortController();

function entity(
  kind: string,
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations },
    spec: { type: kind === 'Group' ? 'customer' : 'service' },
  };
}

const acme = entity('Group', 'acme', {
  'aws-resale/payer-account-id': PAYER,
  'aws-resale/account-model': 'ecma',
});
const shop = entity('Component', 'shop', { [ACCOUNT_ID]: LINKED });

describe.each(testDatabases.eachSupportedId())(
  'CatalogSweep and EntityChanges on %s',
  databaseId => {
    async function setUp(entities: Entity[]) {
      const stores = await storesOn(await testDatabases.init(databaseId));
      const catalog = {
        entities,
        /** What happens between the pages. */
        betweenPages: async () => {},
      };
      const logger = mockServices.logger.mock();
      const polling = createPolling({
        config: makeConfig(),
        stores,
        publisher: new ChangePublisher({ events: mockServices.events() }),
        entityReader: {
          async *pages() {
            for (const item of [...catalog.entities]) {
              // A misspelt key is in no page, as in the catalog.
              if (item.metadata.name !== 'misspelt') {
                yield [item];
              }
              await catalog.betweenPages();
            }
          },
          byRefs: async refs =>
            catalog.entities.filter(item =>
              refs.includes(stringifyEntityRef(item)),
            ),
        },
        people: { near: async () => new Set(['user:default/jane']) },
        logger,
      });
      await stores.accounts.write({
        accountIds: [LINKED, PAYER],
        at: AT,
        decide: () => ({
          records: [
            makeRecord({ accountId: LINKED, payerAccountId: PAYER }),
            makeRecord({
              accountId: PAYER,
              payerAccountId: PAYER,
              isPayer: true,
            }),
          ],
          changes: [],
        }),
      });
      const problems = async () =>
        new Map(
          (await stores.queries.annotations.list({})).items.map(item => [
            item.entityRef,
            item.problems.map(({ code }) => code),
          ]),
        );
      const customerOf = async (accountId: string) =>
        (await stores.accounts.find([accountId])).get(accountId)?.mapping
          .customerRef;
      const change = (refs: string[], at = LATER) =>
        polling.entityChanges.take(
          refs,
          catalog.entities.filter(item =>
            refs.includes(stringifyEntityRef(item)),
          ),
          at,
          signal,
        );
      return {
        ...stores,
        stores,
        sweep: polling.sweep,
        catalog,
        logger,
        problems,
        customerOf,
        change,
      };
    }

    it('keeps entities of all pages, customers among them, and their problems', async () => {
      const { sweep, entities, customers, problems, customerOf } = await setUp([
        acme,
        shop,
        entity('Component', 'plain', {}),
        entity('Resource', 'ours', {
          [ACCOUNT_ID]: LINKED,
          'backstage.io/managed-by-location': 'aws-resale:accounts',
        }),
      ]);
      expect(await sweep.sweep(AT, signal)).toBe(true);
      expect(await entities.count()).toBe(2);
      expect([...(await customers.directory()).customers()]).toHaveLength(1);
      expect(await problems()).toEqual(
        new Map([['group:default/acme', ['UNKNOWN_MODEL']]]),
      );
      expect(await customerOf(LINKED)).toBe('group:default/acme');
    });

    it('believes no empty catalog', async () => {
      const { sweep, catalog, entities, customers } = await setUp([acme, shop]);
      catalog.entities = [];
      expect(await sweep.sweep(AT, signal)).toBe(false);
      catalog.entities = [acme, shop];
      await sweep.sweep(AT, signal);
      catalog.entities = [];
      await sweep.sweep(LATER, signal);
      expect(await entities.count()).toBe(2);
      expect([...(await customers.directory()).customers()]).toHaveLength(1);
    });

    it('removes nothing when a page fails', async () => {
      const { sweep, catalog, entities } = await setUp([acme, shop]);
      await sweep.sweep(AT, signal);
      catalog.entities = [acme, entity('Component', 'other', {})];
      catalog.betweenPages = async () => {
        throw new Error('gone away');
      };
      await expect(sweep.sweep(LATER, signal)).rejects.toThrow('gone away');
      expect(await entities.count()).toBe(2);
    });

    it('lets go of a few entities, holds many, and keeps misspelt ones', async () => {
      const components = Array.from({ length: 10 }, (_, index) =>
        entity('Component', `component-${index}`, { [ACCOUNT_ID]: LINKED }),
      );
      const misspelt = entity('Component', 'misspelt', {
        'aws-resale/acount-id': LINKED,
      });
      const { sweep, catalog, entities, change, logger, problems } =
        await setUp([acme, ...components, misspelt]);
      await sweep.sweep(AT, signal);
      await change(['component:default/misspelt'], AT);
      expect(await entities.count()).toBe(12);

      catalog.entities = [acme, ...components.slice(5), misspelt];
      await sweep.sweep(LATER, signal);
      expect(await entities.count()).toBe(12);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('lacks 5 annotated entities'),
      );

      catalog.entities = [acme, ...components.slice(1), misspelt];
      await sweep.sweep(LATER, signal);
      expect(await entities.count()).toBe(11);
      expect([...(await problems()).keys()]).toContain(
        'component:default/misspelt',
      );
    });

    it('lets what a hint told while it read win', async () => {
      const { sweep, catalog, customers, change } = await setUp([acme, shop]);
      await sweep.sweep(AT, signal);
      const moved = entity('Group', 'acme', {
        'aws-resale/payer-account-id': '999999999999',
      });
      const newcomer = entity('Group', 'newcomer', {
        'aws-resale/account-model': 'SPAM',
      });
      catalog.betweenPages = async () => {
        catalog.betweenPages = async () => {};
        catalog.entities = [moved, newcomer, shop];
        await change(
          ['group:default/acme', 'group:default/newcomer'],
          new Date('2026-11-20T11:00:01.000Z'),
        );
      };
      await sweep.sweep(LATER, signal);
      const directory = await customers.directory();
      expect(
        directory.get('group:default/acme')?.facts.payerAccountIds,
      ).toEqual(['999999999999']);
      expect(directory.get('group:default/newcomer')).toBeDefined();
    });

    it('takes a change of one customer over, with all that it touches', async () => {
      const globex = entity('Group', 'globex', {
        'aws-resale/account-model': 'SPAM',
      });
      const { sweep, catalog, change, problems, customerOf, customers } =
        await setUp([acme, globex, shop]);
      await change(['group:default/acme'], AT);
      expect(await customers.readAt()).toBeUndefined();
      await sweep.sweep(AT, signal);

      // A second claim on the payer makes a conflict of both.
      catalog.entities = [
        acme,
        entity('Group', 'globex', {
          'aws-resale/payer-account-id': PAYER,
          'aws-resale/account-manager': 'user:jana',
        }),
        shop,
      ];
      await change(['group:default/globex']);
      expect(await problems()).toEqual(
        new Map([
          ['group:default/acme', ['UNKNOWN_MODEL', 'PAYER_CLAIMED_TWICE']],
          ['group:default/globex', ['PAYER_CLAIMED_TWICE', 'UNKNOWN_REF']],
        ]),
      );
      expect(await customerOf(LINKED)).toBe('group:default/acme');

      // The one that had the accounts lets go of all its annotations.
      catalog.entities = [
        entity('Group', 'acme', {}),
        catalog.entities[1],
        shop,
      ];
      await change(['group:default/acme']);
      expect(await customerOf(LINKED)).toBe('group:default/globex');
      expect(await problems()).toEqual(
        new Map([['group:default/globex', ['UNKNOWN_REF']]]),
      );
    });

    it('keeps the problems beside others when people cannot be asked', async () => {
      const { stores, sweep, logger, problems } = await setUp([acme]);
      await sweep.sweep(AT, signal);
      const polling = createPolling({
        config: makeConfig(),
        stores,
        publisher: new ChangePublisher({ events: mockServices.events() }),
        entityReader: {
          async *pages() {
            yield [
              entity('Group', 'acme', {
                'aws-resale/account-manager': 'user:jana',
              }),
            ];
          },
          byRefs: async () => [],
        },
        people: {
          near: async () => {
            throw new Error('the catalog is away');
          },
        },
        logger,
      });
      await polling.sweep.sweep(LATER, signal);
      expect(logger.warn).toHaveBeenCalledWith(
        'Annotations could not be held against the rest, their problems stay as they are: the catalog is away',
      );
      expect(await problems()).toEqual(new Map());
    });
  },
);
