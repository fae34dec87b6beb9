import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  accountEmailReadPermission,
  accountReadPermission,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  accountRules,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { makeReading, makeRecord } from '../__testUtils__/builders';
import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { ACCOUNTS_TABLE } from '../store/tables';
import { Authorizer } from './Authorizer';
import { LookUpService } from './LookUpService';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '600000000001';
const ACME = 'group:default/acme';
const GLOBEX = 'group:default/globex';
const credentials = mockCredentials.user();

const GONE = { gone: { since: AT.toISOString() } };
const of = (customerRef: string) => ({
  mapping: {
    customerRef,
    source: 'LINKED_ACCOUNT_ANNOTATION' as const,
    held: [],
  },
});
const RECORDS = [
  makeRecord(
    {
      accountId: '018302774519',
      name: 'Acme prod',
      email: 'Root+Prod@acme.example',
    },
    of(ACME),
  ),
  makeRecord(
    {
      accountId: '018302774520',
      name: 'Acme prod',
      email: 'root+prod@acme.example',
    },
    { ...of(ACME), ...GONE },
  ),
  makeRecord({ accountId: '100000000001', name: 'Acme prod 2' }, of(ACME)),
  makeRecord(
    { accountId: '100000000002', name: 'Old acme prod' },
    { ...of(ACME), ...GONE },
  ),
  makeRecord({ accountId: '100000000003', name: 'The Acme prod' }, of(GLOBEX)),
  makeRecord({ accountId: '100000000004', name: '100%_\\ done' }),
  makeRecord({ accountId: '100000000005', name: '100 percent done' }),
  makeRecord(
    {
      accountId: '100000000006',
      name: 'named jane@globex.example',
      email: 'root@globex.example',
      state: 'CLOSED',
    },
    of(GLOBEX),
  ),
  makeRecord({ accountId: PAYER, name: 'Management', isPayer: true }, of(ACME)),
];

describe.each(testDatabases.eachSupportedId())(
  'LookUpService on %s',
  databaseId => {
    async function setUp(decisions: Record<string, PolicyDecision> = {}) {
      const stores = await createTestStores(databaseId);
      await stores.organizations.syncPayers(
        [
          {
            payerAccountId: PAYER,
            partition: 'aws',
            source: 'CONFIG',
            name: 'Acme organization',
            trusted: true,
          },
        ],
        AT,
      );
      await stores.customers.reconcile(
        [makeReading('acme', {}, { title: 'Acme' }), makeReading('globex')],
        { at: AT, removalLimit: 0.2 },
      );
      const records = RECORDS.map(record => ({
        ...record,
        facts: { ...record.facts, payerAccountId: PAYER },
      }));
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      const service = new LookUpService({
        authorizer: new Authorizer({
          permissions: mockServices.permissions.mock({
            authorizeConditional: async requests =>
              requests.map(
                ({ permission }) =>
                  decisions[permission.name] ?? {
                    result: AuthorizeResult.ALLOW,
                  },
              ),
          }),
          permissionsRegistry: mockServices.permissionsRegistry.mock({
            getPermissionRuleset: () =>
              ({
                getRuleByName: (name: string) =>
                  Object.values(accountRules).find(rule => rule.name === name),
              } as never),
          }),
        }),
        queries: stores.queries.lookUps,
      });
      const lookUp = async (text: string, limit?: number) =>
        service.lookUp({ text, limit }, credentials);
      return {
        ...stores,
        service,
        lookUp,
        found: async (text: string) => {
          const { kind, items, totalCount } = await lookUp(text);
          expect(totalCount).toBe(items.length);
          return [kind, ...items.map(({ accountId }) => accountId)];
        },
      };
    }

    const denied = { result: AuthorizeResult.DENY } as const;
    const onlyGlobex = (
      permission: typeof accountReadPermission,
    ): PolicyDecision =>
      createAccountConditionalDecision(
        permission,
        accountConditions.hasCustomer({ customerRefs: [GLOBEX] }),
      );

    it('finds an account by its id and by ARNs, gone or not, and shows what it is', async () => {
      const { lookUp, found } = await setUp();
      expect(await lookUp('0183-0277-4519')).toEqual({
        kind: 'ACCOUNT_ID',
        totalCount: 1,
        items: [
          {
            accountId: '018302774519',
            name: 'Acme prod',
            isPayer: false,
            state: 'ACTIVE',
            goneSince: undefined,
            model: 'SPAM',
            verdict: 'CONSISTENT',
            customer: { ref: ACME, title: 'Acme' },
            organizationName: 'Acme organization',
          },
        ],
      });
      expect((await lookUp('018302774520')).items[0].goneSince).toBe(
        AT.toISOString(),
      );
      expect((await lookUp(PAYER)).items[0].isPayer).toBe(true);
      expect((await lookUp('100000000004')).items[0].customer).toBeUndefined();
      expect(await found('arn:aws:iam::100000000001:role/x')).toEqual([
        'ARN',
        '100000000001',
      ]);
      expect(await found('arn:aws:s3:::bucket')).toEqual(['ARN']);
      expect(await found('999999999999')).toEqual(['ACCOUNT_ID']);
    });

    it('finds names, the best matches first and of equal ones those that are listed', async () => {
      const { found, lookUp } = await setUp();
      expect(await found('ACME prod')).toEqual([
        'NAME',
        '018302774519',
        '018302774520',
        '100000000001',
        '100000000003',
        '100000000002',
      ]);
      const { items, totalCount } = await lookUp('acme', 2);
      expect([items.length, totalCount]).toEqual([2, 5]);
    });

    it('takes the wildcards of SQL literally', async () => {
      const { found } = await setUp();
      expect(await found('%_\\')).toEqual(['NAME', '100000000004']);
      expect(await found('100% done')).toEqual(['NAME']);
      expect(await found('Acme_prod')).toEqual(['NAME']);
    });

    it('finds ids by their beginning, and those that lost a zero first', async () => {
      const { found } = await setUp();
      expect(await found('0183')).toEqual([
        'NAME',
        '018302774519',
        '018302774520',
      ]);
      expect(await found('18302774519')).toEqual(['NAME', '018302774519']);
    });

    it('finds nothing by a text that says nothing', async () => {
      const { found } = await setUp();
      expect(await found(' "" ')).toEqual(['NAME']);
      expect(await found('\u0000')).toEqual(['NAME']);
    });

    it('finds accounts by their whole address in any case, and answers no address', async () => {
      const { found, lookUp } = await setUp();
      expect(await found('ROOT+prod@ACME.example')).toEqual([
        'EMAIL',
        '018302774519',
        '018302774520',
      ]);
      expect(await found('prod@acme.example')).toEqual(['EMAIL']);
      expect(await found('root%prod@acme.example')).toEqual(['EMAIL']);
      const { items } = await lookUp('mailto:root@globex.example');
      expect(items).toMatchObject([
        { accountId: '100000000006', name: 'named globex.example' },
      ]);
      expect(JSON.stringify(items)).not.toContain('@');
    });

    it('looks among addresses only where the caller may read them', async () => {
      const nowhere = await setUp({
        [accountEmailReadPermission.name]: denied,
      });
      expect(await nowhere.lookUp('root+prod@acme.example')).toEqual({
        kind: 'EMAIL',
        items: [],
        totalCount: 0,
        missingPermission: 'aws-resale.account.email.read',
      });
      expect(await nowhere.found('0183')).toHaveLength(3);

      for (const decisions of [
        {
          [accountEmailReadPermission.name]: onlyGlobex(
            accountEmailReadPermission,
          ),
        },
        { [accountReadPermission.name]: onlyGlobex(accountReadPermission) },
      ]) {
        const somewhere = await setUp(decisions);
        expect(await somewhere.lookUp('root+prod@acme.example')).toEqual({
          kind: 'EMAIL',
          items: [],
          totalCount: 0,
        });
        expect(await somewhere.found('root@globex.example')).toEqual([
          'EMAIL',
          '100000000006',
        ]);
      }
    });

    it('finds by id and name only what the caller may see', async () => {
      const some = await setUp({
        [accountReadPermission.name]: onlyGlobex(accountReadPermission),
      });
      expect(await some.found('Acme prod')).toEqual(['NAME', '100000000003']);
      expect(await some.found('018302774519')).toEqual(['ACCOUNT_ID']);
      expect(await some.found('18302774519')).toEqual(['NAME']);
      const none = await setUp({ [accountReadPermission.name]: denied });
      expect(await none.found('Acme prod')).toEqual(['NAME']);
    });

    it('pages through all accounts in the order of their ids, gone ones too, without an address', async () => {
      const { service } = await setUp();
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const page = await service.searchDocuments({ after, limit: 4 });
        expect(JSON.stringify(page)).not.toContain('@');
        pages.push(page.items.map(({ accountId }) => accountId));
        after = page.nextAfter;
      } while (after);
      expect(pages.map(({ length }) => length)).toEqual([4, 4, 1]);
      expect(pages.flat()).toEqual(
        RECORDS.map(({ facts }) => facts.accountId).sort(),
      );
      const whole = await service.searchDocuments({});
      expect(whole.nextAfter).toBeUndefined();
      expect(
        whole.items.find(({ accountId }) => accountId === '018302774520'),
      ).toMatchObject({ goneSince: AT.toISOString() });
      expect(
        (await service.searchDocuments({ limit: RECORDS.length })).nextAfter,
      ).toBeUndefined();
    });

    it('quotes no address when the database fails', async () => {
      const { knex, lookUp } = await setUp();
      await knex.schema.renameTable(ACCOUNTS_TABLE, 'accounts_away');
      const failure = await lookUp('root@acme.example').catch(error => error);
      expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain('@');
      expect(failure.message).toMatch(
        /^Accounts could not be looked up in the database \((42P01|SQLITE_ERROR)\)$/,
      );
    });
  },
);
