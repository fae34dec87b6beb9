import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { makeReading } from '../__testUtils__/builders';
import { CHANGES_TABLE, CUSTOMERS_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const options = { at: AT, removalLimit: 0.2 };
const tenCustomers = Array.from({ length: 10 }, (_, index) =>
  makeReading(`customer-${index}`, {
    payerAccountIds: [`${100_000_000_000 + index}`],
  }),
);

describe.each(testDatabases.eachSupportedId())(
  'DatabaseCustomerStore on %s',
  databaseId => {
    it('believes no empty reading, the first one least of all', async () => {
      const { customers } = await createTestStores(databaseId);
      await customers.reconcile([], options);
      expect(await customers.readAt()).toBeUndefined();

      await customers.reconcile(tenCustomers, options);
      expect(await customers.readAt()).toEqual(AT);

      const result = await customers.reconcile([], { ...options, at: LATER });
      expect(result.changedRefs).toEqual([]);
      expect(await customers.readAt()).toEqual(AT);
      const directory = await customers.directory();
      expect(directory.payerAccountIds()).toHaveLength(10);
    });

    it('keeps customers whose disappearance is above the limit, and lets go of fewer', async () => {
      const { customers } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);

      const held = await customers.reconcile(tenCustomers.slice(3), options);
      expect(held).toMatchObject({ held: 3, changedRefs: [] });
      expect(
        (await customers.directory()).get('group:default/customer-0'),
      ).toBeDefined();

      const left = await customers.reconcile(tenCustomers.slice(2), options);
      expect(left.held).toBe(0);
      expect(left.changedRefs).toEqual([
        'group:default/customer-0',
        'group:default/customer-1',
      ]);
      expect(left.payerAccountIds).toEqual(['100000000000', '100000000001']);
      expect(
        (await customers.directory()).get('group:default/customer-0'),
      ).toBeUndefined();
    });

    it('writes an unchanged reading as its time alone', async () => {
      const { knex, customers } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);
      const before = await knex(CUSTOMERS_TABLE).select();
      const directory = await customers.directory();

      const result = await customers.reconcile(tenCustomers, {
        ...options,
        at: LATER,
      });

      expect(result.changedRefs).toEqual([]);
      expect(await knex(CUSTOMERS_TABLE).select()).toEqual(before);
      expect(await customers.directory()).toBe(directory);
      expect(await customers.readAt()).toEqual(LATER);
    });

    it('keeps in mind which reading last had what is held back', async () => {
      const { customers, knex } = await createTestStores(databaseId);
      const lastRead = async () =>
        Object.fromEntries(
          (await knex(CUSTOMERS_TABLE).whereNotNull('last_read_at')).map(
            row => [row.customer_ref, row.last_read_at],
          ),
        );
      const [first, second, third] = tenCustomers.map(({ ref }) => ref);
      const at = (minutes: number) => ({
        at: new Date(AT.getTime() + minutes * 60_000),
        removalLimit: 0.2,
      });
      const iso = (minutes: number) => at(minutes).at.toISOString();
      await customers.reconcile(tenCustomers, at(0));
      await customers.reconcile(tenCustomers, at(1));
      await customers.reconcile(tenCustomers.slice(3), at(2));
      await customers.reconcile(tenCustomers.slice(3), at(3));
      const held = { [first]: iso(1), [second]: iso(1), [third]: iso(1) };
      expect(await lastRead()).toEqual(held);

      // A hint has the first again, and the next reading the second.
      await customers.reconcileSome(
        { readings: [tenCustomers[0]], goneRefs: [] },
        at(4),
      );
      const { [first]: _, ...others } = held;
      expect(await lastRead()).toEqual(others);
      await customers.reconcile(
        tenCustomers.filter(({ ref }) => ref !== third),
        at(5),
      );
      expect(await lastRead()).toEqual({});
      expect((await customers.directory()).get(third)).toBeUndefined();

      // What hints say is gone in numbers is held too.
      await customers.reconcileSome(
        { readings: [], goneRefs: [first, second, tenCustomers[3].ref] },
        at(6),
      );
      expect(Object.values(await lastRead())).toEqual([iso(5), iso(5), iso(5)]);
    });

    it('tells what a changed customer named before and names now', async () => {
      const { customers, knex } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);
      const [first, ...rest] = tenCustomers;
      const changed = makeReading('customer-0', {
        payerAccountIds: ['999999999999'],
        linkedAccountIds: ['888888888888'],
      });

      const result = await customers.reconcile([changed, ...rest], {
        ...options,
        at: LATER,
      });

      expect(result).toMatchObject({
        changedRefs: [first.ref],
        payerAccountIds: expect.arrayContaining([
          '100000000000',
          '999999999999',
        ]),
        linkedAccountIds: ['888888888888'],
      });
      expect(await knex(CHANGES_TABLE).select('kind', 'customer_ref')).toEqual([
        { kind: 'CUSTOMER_CHANGED', customer_ref: first.ref },
      ]);
      expect(
        (await customers.directory()).claimantsOfPayer('999999999999'),
      ).toEqual([first.ref]);
    });

    it('brings a customer back that had left', async () => {
      const { customers } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);
      await customers.reconcile(tenCustomers.slice(1), options);
      const back = await customers.reconcile(tenCustomers, options);
      expect(back.changedRefs).toEqual(['group:default/customer-0']);
      expect(
        (await customers.directory()).get('group:default/customer-0'),
      ).toBeDefined();
    });

    it('takes single customers and leaves all others alone', async () => {
      const { customers, knex } = await createTestStores(databaseId);
      const one = makeReading('customer-0', {
        linkedAccountIds: ['888888888888'],
      });
      await customers.reconcileSome(
        { readings: [one], goneRefs: [] },
        { at: AT, removalLimit: 0.2 },
      );
      expect(await customers.readAt()).toBeUndefined();
      expect(await knex(CUSTOMERS_TABLE).select()).toEqual([]);

      await customers.reconcile(tenCustomers, options);
      const joined = makeReading('newcomer', {
        payerAccountIds: ['777777777777'],
      });
      const result = await customers.reconcileSome(
        {
          readings: [one, joined, tenCustomers[2]],
          goneRefs: ['group:default/customer-1', 'component:default/none'],
        },
        { at: LATER, removalLimit: 0.2 },
      );
      expect(result).toMatchObject({
        changedRefs: [one.ref, joined.ref, 'group:default/customer-1'],
        joinedOrLeftRefs: [joined.ref, 'group:default/customer-1'],
        payerAccountIds: ['100000000000', '777777777777', '100000000001'],
        linkedAccountIds: ['888888888888'],
        changes: [
          { kind: 'CUSTOMER_CHANGED', customerRef: one.ref },
          { kind: 'CUSTOMER_JOINED', customerRef: joined.ref },
          { kind: 'CUSTOMER_LEFT', customerRef: 'group:default/customer-1' },
        ],
      });
      const directory = await customers.directory();
      expect([...directory.customers()]).toHaveLength(10);
      expect(await customers.readAt()).toEqual(AT);

      const again = await customers.reconcileSome(
        { readings: [one, joined], goneRefs: ['group:default/customer-1'] },
        { at: LATER, removalLimit: 0.2 },
      );
      expect(again.changedRefs).toEqual([]);
    });

    it('holds back when hints let customers go in numbers, batch by batch', async () => {
      const { customers } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);
      const leave = async (at: Date, ...names: number[]) =>
        (
          await customers.reconcileSome(
            {
              readings: [],
              goneRefs: names.map(name => tenCustomers[name].ref),
            },
            { at, removalLimit: 0.2 },
          )
        ).held;
      const afterAnHour = new Date(LATER.getTime() + 3_600_001);

      expect(await leave(LATER, 0, 1)).toBe(0);
      expect(await leave(LATER, 2)).toBe(1);
      expect(
        (await customers.directory()).get(tenCustomers[2].ref),
      ).toBeDefined();
      expect(await leave(afterAnHour, 2)).toBe(0);
      expect(await leave(afterAnHour, 3, 4, 5)).toBe(3);
    });

    it('lets a hint win over a reading that began before it', async () => {
      const { customers } = await createTestStores(databaseId);
      await customers.reconcile(tenCustomers, options);
      const [first, second] = tenCustomers;
      const hinted = makeReading('customer-0', {
        payerAccountIds: ['999999999999'],
      });
      const newcomer = makeReading('newcomer');
      await customers.reconcileSome(
        { readings: [hinted, newcomer], goneRefs: [second.ref] },
        { at: LATER, removalLimit: 0.2 },
      );

      const startedAt = new Date('2026-11-20T10:30:00.000Z');
      const result = await customers.reconcile(tenCustomers, {
        at: startedAt,
        startedAt,
        removalLimit: 0.2,
      });
      expect(result).toMatchObject({ changedRefs: [], held: 0 });
      const directory = await customers.directory();
      expect(directory.get(first.ref)?.facts).toEqual(hinted.facts);
      expect(directory.get(second.ref)).toBeUndefined();
      expect(directory.get(newcomer.ref)).toBeDefined();
    });

    it('replaces owners and managers with those of the last reading', async () => {
      const { knex, customers } = await createTestStores(databaseId);
      const ref = 'group:default/acme';
      await customers.reconcile(
        [makeReading('acme', {}, { managerRefs: ['user:default/old'] })],
        options,
      );
      await customers.reconcile(
        [
          makeReading(
            'acme',
            {},
            {
              ownerRefs: [ref, 'group:default/parent'],
              managerRefs: ['user:default/new'],
            },
          ),
        ],
        options,
      );
      const refs = await knex('customer_refs')
        .orderBy(['relation', 'target_ref'])
        .select('relation', 'target_ref');
      expect(refs).toEqual(
        [
          { relation: 'manager', target_ref: 'user:default/new' },
          { relation: 'owner', target_ref: ref },
          { relation: 'owner', target_ref: 'group:default/parent' },
        ].sort((a, b) =>
          a.relation + a.target_ref < b.relation + b.target_ref ? -1 : 1,
        ),
      );
    });
  },
);
