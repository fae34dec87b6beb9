import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createCustomerConditionalDecision,
  customerConditions,
  customerRules,
} from 'backstage-plugin-aws-resale-node';
import { makeConfig } from '../__testUtils__/setUpPolling';
import { testDatabases } from '../__testUtils__/testStores';
import {
  after,
  setUpNotifier,
} from '../publish/notifications/__testUtils__/setUpNotifier';
import { Authorizer } from './Authorizer';
import { NotificationRuleService } from './NotificationRuleService';

jest.setTimeout(60_000);

const DAY = 24 * 60;
const credentials = mockCredentials.user();

describe.each(testDatabases.eachSupportedId())(
  'NotificationRuleService on %s',
  databaseId => {
    async function setUp() {
      const set = await setUpNotifier(databaseId);
      const permissionsRegistry = mockServices.permissionsRegistry.mock({
        // Only customers are seen under conditions here.
        getPermissionRuleset: () =>
          ({
            getRuleByName: (name: string) =>
              Object.values(customerRules).find(rule => rule.name === name),
          } as never),
      });
      const permissions = mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      });
      const config = makeConfig();
      const service = new NotificationRuleService({
        authorizer: new Authorizer({ permissions, permissionsRegistry }),
        store: set.notifications,
        sight: set.queries.sight,
        config: {
          ...config,
          notifications: {
            rules: {
              'exposure-opened': true,
              'exposure-closed': false,
              'custody-expiring': false,
            },
          },
        },
        clock: () => after(30 * DAY),
      });
      const rule = async (id: string) =>
        (await service.list(credentials)).items.find(it => it.rule === id)!;
      return { ...set, permissions, service, rule };
    }

    it('would have told what was told', async () => {
      const { change, tell, remind, custody, sending, rule } = await setUp();
      await custody.attest({
        attestationId: 'attestation-1',
        accountIds: ['000000000001', '000000000005'],
        records: [
          {
            facet: 'PHONE',
            custodian: { type: 'EXTERNAL', name: 'Somebody' },
            party: 'OTHER',
            since: '2026-01-01',
            nextReview: '2026-12-10',
          },
        ],
        attestedBy: 'user:default/first',
        at: after(-2 * DAY),
      });
      await custody.decide('attestation-1', {
        decision: 'CONFIRMED',
        by: 'user:default/second',
        at: after(-DAY),
      });
      await tell(0);
      await change(2 * DAY, [1, 2, 4, 7]);
      await change(2 * DAY + 0.5, [3]);
      await change(2 * DAY + 3, [5]);
      await change(9 * DAY, [1], { from: 'EXPOSED', to: 'PROTECTED' });
      await change(9 * DAY, [2], { from: 'EXPOSED', to: 'NOT_OBSERVED' });
      for (let hour = 0; hour <= 30 * 24; hour += 6) {
        await tell(hour * 60 + 2);
        await remind(hour * 60 + 2);
      }
      const opened = await rule('exposure-opened');
      const closed = await rule('exposure-closed');
      const expiring = await rule('custody-expiring');
      expect(opened).toEqual({
        rule: 'exposure-opened',
        enabled: true,
        days: 30,
        count: 3,
        examples: [
          {
            at: after(2 * DAY + 3).toISOString(),
            customer: { ref: 'group:default/gdansk', title: 'gdansk' },
            title: 'gdansk: 1 account became exposed',
          },
          expect.objectContaining({
            title: 'hansa: 3 accounts became exposed',
          }),
          expect.objectContaining({
            title: 'gdansk: 1 account became exposed',
          }),
        ],
      });
      expect(closed).toMatchObject({ enabled: false, count: 1 });
      expect(expiring).toMatchObject({ count: 2 });
      expect(expiring.examples[0].at).toBe('2026-11-26T00:00:00.000Z');
      expect(
        [opened, closed, expiring]
          .flatMap(it => it.examples.map(({ title }) => title))
          .sort(),
      ).toEqual(sending.titles().sort());
    });

    it('looks back 30 days, and shows the newest five', async () => {
      const { change, rule } = await setUp();
      await change(-1, [1]);
      for (const day of [1, 2, 3, 4, 5, 6]) {
        await change(day * DAY, [1]);
      }
      const { count, examples } = await rule('exposure-opened');
      expect(count).toBe(6);
      expect(examples.map(({ at }) => at)).toEqual(
        [6, 5, 4, 3, 2].map(day => after(day * DAY).toISOString()),
      );
      expect(await rule('custody-expiring')).toMatchObject({
        count: 0,
        examples: [],
      });
    });

    it('does not count what was due before these days', async () => {
      const { custody, rule } = await setUp();
      for (const [index, nextReview] of [
        '2026-11-25',
        '2026-12-10',
      ].entries()) {
        await custody.attest({
          attestationId: `attestation-${index}`,
          accountIds: ['000000000001'],
          records: [
            {
              facet: index === 0 ? 'PHONE' : 'EMAIL',
              custodian: { type: 'EXTERNAL', name: 'Somebody' },
              party: 'OTHER',
              since: '2026-01-01',
              nextReview,
            },
          ],
          attestedBy: 'user:default/first',
          at: after(-60 * DAY),
        });
        await custody.decide(`attestation-${index}`, {
          decision: 'CONFIRMED',
          by: 'user:default/second',
          at: after(-59 * DAY),
        });
      }
      const { count, examples } = await rule('custody-expiring');
      expect(count).toBe(1);
      expect(examples[0].at).toBe('2026-11-26T00:00:00.000Z');
    });

    it('counts an exposure unless the risk was accepted at that time', async () => {
      const { change, exceptions, rule } = await setUp();
      await change(DAY, [1]);
      const {
        exceptions: [{ exceptionId }],
      } = await exceptions.record(
        {
          accountIds: ['000000000001'],
          checkId: 'exposure',
          reason: 'Until the move',
          owner: 'user:default/owner',
          expires: '2026-12-31',
        },
        'user:default/owner',
        after(2 * DAY),
      );
      await change(3 * DAY, [1]);
      await exceptions.withdraw(
        exceptionId,
        'user:default/owner',
        after(4 * DAY),
      );
      await change(5 * DAY, [1]);
      expect(
        (await rule('exposure-opened')).examples.map(({ at }) => at),
      ).toEqual([5, 1].map(day => after(day * DAY).toISOString()));
    });

    it('names no customer that the caller may not see', async () => {
      const { change, rule, permissions } = await setUp();
      await change(DAY, [1, 4]);
      permissions.authorizeConditional.mockImplementation(async requests =>
        requests.map(({ permission }) =>
          createCustomerConditionalDecision(
            permission as never,
            customerConditions.isManager({ claims: ['user:default/other'] }),
          ),
        ),
      );
      expect(await rule('exposure-opened')).toMatchObject({
        count: 2,
        examples: [],
      });
    });

    it('needs the permission to see organizations', async () => {
      const { service, permissions } = await setUp();
      permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      await expect(service.list(credentials)).rejects.toThrow(NotAllowedError);
    });
  },
);
