import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import type { EntityReading } from './AnnotatedEntityStore';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const time = { at: AT };

function reading(
  name: string,
  rest: Partial<EntityReading> = {},
): EntityReading {
  return {
    ref: `component:default/${name}`,
    title: name,
    annotations: { 'amazonaws.com/account-id': '000000000001' },
    origin: `url:https://git.example/${name}.yaml`,
    problems: [],
    accountIds: ['000000000001'],
    ...rest,
  };
}

const error = {
  annotation: 'amazonaws.com/account-id',
  code: 'LOST_ZERO',
  severity: 'ERROR',
  message: 'has 11 digits',
} as const;
const warning = { ...error, code: 'REPEATED', severity: 'WARNING' } as const;

describe.each(testDatabases.eachSupportedId())(
  'DatabaseAnnotatedEntityStore on %s',
  databaseId => {
    it('keeps entities with their accounts in order, and counts problems', async () => {
      const { knex, entities } = await createTestStores(databaseId);
      const shop = reading('shop', {
        accountIds: ['000000000002', '000000000001', '000000000002'],
        problems: [error, warning, error],
        sourceUrl: 'https://git.example/shop.yaml',
      });
      expect(await entities.keep([shop, reading('api')], time)).toEqual([
        shop.ref,
        'component:default/api',
      ]);
      expect(await entities.count()).toBe(2);
      expect(
        await knex('annotated_entities')
          .where({ entity_ref: shop.ref })
          .first(),
      ).toMatchObject({
        title_lower: 'shop',
        source_url: 'https://git.example/shop.yaml',
        edit_url: null,
        error_count: 2,
        warning_count: 1,
        read_at: AT.toISOString(),
      });
      expect(
        await knex('entity_accounts')
          .where({ entity_ref: shop.ref })
          .orderBy('position')
          .pluck('account_id'),
      ).toEqual(['000000000002', '000000000001']);
    });

    it('writes nothing that stayed as it was, whatever the order of its keys', async () => {
      const { knex, entities } = await createTestStores(databaseId);
      await entities.keep(
        [reading('shop', { annotations: { a: '1', b: '2' } })],
        time,
      );
      const before = await knex('annotated_entities').select();
      const changed = await entities.keep(
        [reading('shop', { annotations: { b: '2', a: '1' } })],
        { at: LATER },
      );
      expect(changed).toEqual([]);
      expect(await knex('annotated_entities').select()).toEqual(before);
    });

    it('keeps what was found beside others when an entity changes', async () => {
      const { knex, entities, crossChecks } = await createTestStores(
        databaseId,
      );
      const shop = reading('shop', { problems: [error] });
      await entities.keep([shop], time);
      await crossChecks.saveProblems(new Map([[shop.ref, [error, warning]]]));
      const counts = () =>
        knex('annotated_entities').first('error_count', 'warning_count');
      expect(await counts()).toEqual({ error_count: 2, warning_count: 1 });

      await entities.keep([{ ...shop, problems: [] }], { at: LATER });
      expect(await counts()).toEqual({ error_count: 1, warning_count: 1 });
      expect(await crossChecks.find([shop.ref])).toEqual([
        {
          ref: shop.ref,
          annotations: shop.annotations,
          crossProblems: [error, warning],
        },
      ]);
    });

    it('lets a hint win over a reading that began before it', async () => {
      const { entities } = await createTestStores(databaseId);
      const [shop, api] = [reading('shop'), reading('api')];
      await entities.keep([shop, api], time);
      const startedAt = new Date('2026-11-20T10:30:00.000Z');
      await entities.keep([{ ...shop, title: 'Told by a hint' }], {
        at: LATER,
      });
      await entities.keep([reading('new')], { at: LATER });

      expect(
        await entities.keep(
          [
            { ...shop, title: 'As read before' },
            { ...api, title: 'Read' },
          ],
          { at: startedAt, startedAt },
        ),
      ).toEqual([api.ref]);
      expect(await entities.missing(new Set(), startedAt)).toEqual([api.ref]);
      expect(await entities.missing(new Set([api.ref]))).toEqual(
        expect.arrayContaining([shop.ref, 'component:default/new']),
      );
    });

    it('removes entities with their accounts, and says which were there', async () => {
      const { knex, entities } = await createTestStores(databaseId);
      await entities.keep([reading('shop'), reading('api')], time);
      expect(
        await entities.remove(['component:default/shop', 'group:default/x']),
      ).toEqual(['component:default/shop']);
      expect(await entities.count()).toBe(1);
      expect(await knex('entity_accounts').pluck('entity_ref')).toEqual([
        'component:default/api',
      ]);
    });
  },
);
