import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { CHANGES_TOPIC, ChangePublisher } from '../../publish/ChangePublisher';
import { Authorizer } from '../Authorizer';
import { PeopleDirectory } from '../PeopleDirectory';
import { ExceptionService } from './ExceptionService';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const ID = '000000000001';
const IVA = 'user:default/iva';

describe.each(testDatabases.eachSupportedId())(
  'ExceptionService on %s',
  databaseId => {
    async function setUp(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
      const stores = await createTestStores(databaseId);
      await stores.accounts.write({
        at: AT,
        accountIds: [ID],
        decide: () => ({
          records: [makeRecord({ accountId: ID })],
          changes: [],
        }),
      });
      const events = mockServices.events();
      const published: unknown[] = [];
      await events.subscribe({
        id: 'test',
        topics: [CHANGES_TOPIC],
        onEvent: async ({ eventPayload }) => {
          published.push(eventPayload);
        },
      });
      const service = (decision = result) =>
        new ExceptionService({
          authorizer: new Authorizer({
            permissions: mockServices.permissions({ result: decision }),
            permissionsRegistry: mockServices.permissionsRegistry.mock({
              getPermissionRuleset: () => ({
                getRuleByName: () => {
                  throw new Error('No rule is asked for');
                },
              }),
            }),
          }),
          exceptions: stores.exceptions,
          queries: stores.queries.custody,
          people: new PeopleDirectory({
            catalog: catalogServiceMock({
              entities: [
                {
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: 'Group',
                  metadata: { name: 'platform' },
                },
              ],
            }),
          }),
          publisher: new ChangePublisher({ events }),
          clock: () => AT,
        });
      return { ...stores, service, published };
    }

    const caller = mockCredentials.user(IVA);

    it('is withdrawn by whoever may accept risks of the account, once', async () => {
      const { service, exceptions, published } = await setUp(
        AuthorizeResult.ALLOW,
      );
      expect(
        await service().record(
          {
            accountIds: [ID],
            checkId: 'root-mfa',
            reason: ' Keys are ordered. ',
            owner: 'Group:default/Platform',
            expires: '2027-01-31',
          },
          IVA,
          caller,
        ),
      ).toEqual({ changed: 1 });
      const [exception] = (await exceptions.exceptionsOf([ID])).get(ID) ?? [];
      expect(exception).toMatchObject({
        owner: 'group:default/platform',
        reason: 'Keys are ordered.',
      });
      const { exceptionId } = exception;

      await expect(
        service(AuthorizeResult.DENY).withdraw(exceptionId, IVA, caller),
      ).rejects.toThrow('aws-resale.posture.except');
      expect(await service().withdraw(exceptionId, IVA, caller)).toEqual({
        changed: 1,
      });
      await expect(
        service().withdraw(exceptionId, IVA, caller),
      ).rejects.toThrow('it was withdrawn already');
      expect(published).toMatchObject([
        { changes: [{ kind: 'EXCEPTION_RECORDED', to: '2027-01-31' }] },
        { changes: [{ kind: 'EXCEPTION_WITHDRAWN', from: '2027-01-31' }] },
      ]);
    });
  },
);
