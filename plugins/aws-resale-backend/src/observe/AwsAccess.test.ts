import { mockServices } from '@backstage/backend-test-utils';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import type { SimulatedPartition } from 'aws-simulator';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import {
  drain,
  HubCredentials,
  portfolioOf,
  SECRETS,
  setUpAws,
  targetOf,
  type AwsSetup,
} from './__testUtils__/setUpAws';
import { AccessDeniedError } from './errors';
import type { ExternalIdSecret } from './AssumedRoleCredentials';

/** A portfolio whose roles demand the external id of one secret. */
function portfolioOn(
  { secret }: ExternalIdSecret,
  partition: SimulatedPartition = 'aws',
) {
  return portfolioOf({
    partition,
    externalIdFor: payerAccountId =>
      deriveExternalId(secret, { partition, payerAccountId }),
  });
}

describe('AwsAccess', () => {
  let aws: AwsSetup;

  const assumeRoleCalls = () =>
    aws.simulator.requests.count({ operation: 'AssumeRole' });

  afterEach(async () => {
    await aws?.stop();
  });

  describe('external ids', () => {
    const secrets = [SECRETS.newest, SECRETS.older, SECRETS.oldest];

    it.each([
      // secret of the role, key id known to work, requests it takes
      [SECRETS.newest, undefined, 1],
      [SECRETS.newest, '2024', 1],
      [SECRETS.older, undefined, 2],
      [SECRETS.older, '2025', 2],
      [SECRETS.oldest, undefined, 3],
      [SECRETS.oldest, '2024', 2],
      [SECRETS.oldest, '1999', 3],
    ])(
      'finds the key of %p, last known on %p, with %d requests',
      async (secret, externalIdKeyId, calls) => {
        aws = await setUpAws({ portfolio: portfolioOn(secret), secrets });
        const reader = await aws.open(
          targetOf(aws.portfolio, { externalIdKeyId }),
        );
        expect(reader.externalIdKeyId).toBe(secret.keyId);
        expect(assumeRoleCalls()).toBe(calls);
        expect(reader.calls).toBe(calls);
        await expect(reader.describe()).resolves.toBeDefined();
      },
    );

    it('moves on to the newest once the payer trusts it', async () => {
      aws = await setUpAws({ portfolio: portfolioOn(SECRETS.older), secrets });
      const target = targetOf(aws.portfolio);
      const before = await aws.open(target);
      expect(before.externalIdKeyId).toBe('2025');
      const { role } = aws.organization;
      if (role) {
        role.externalId = deriveExternalId(SECRETS.newest.secret, target);
      }
      aws.access.destroy();
      const after = await aws.open({ ...target, externalIdKeyId: '2025' });
      expect(after.externalIdKeyId).toBe('2026');
    });

    it('says what to do when none works, and tells no external id', async () => {
      const stranger = {
        keyId: 'x',
        secret: 'somebody else’s secret of 32 chars',
      };
      aws = await setUpAws({ portfolio: portfolioOn(stranger), secrets });
      const error = await aws.open().catch(reason => reason);
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain(
        `The role resale/reader of payer ${aws.organization.payerAccountId} cannot be assumed; create it there`,
      );
      const told = `${error.message} ${error.stack} ${JSON.stringify(error)}`;
      for (const { secret } of secrets) {
        expect(told).not.toContain(secret);
        expect(told).not.toContain(
          deriveExternalId(secret, targetOf(aws.portfolio)),
        );
      }
      expect(assumeRoleCalls()).toBe(3);
    });

    it('tries no other key when AWS is merely busy', async () => {
      aws = await setUpAws({ secrets });
      aws.simulator.faults.throttle({ operation: 'AssumeRole' });
      await expect(aws.open()).rejects.toMatchObject({
        name: 'ThrottledError',
      });
      expect(assumeRoleCalls()).toBe(1);
    });
  });

  describe('clients', () => {
    it('assumes a role once for all services and runs', async () => {
      aws = await setUpAws();
      for (let run = 0; run < 3; run += 1) {
        const reader = await aws.open();
        await reader.describe();
        await drain(reader.tags());
        await drain(reader.accounts());
      }
      expect(assumeRoleCalls()).toBe(1);
    });

    it('assumes it again when the credentials near their end', async () => {
      let ahead = 0;
      aws = await setUpAws({ simulator: { now: () => Date.now() + ahead } });
      // The session ends five minutes from now, whatever its length.
      ahead = -55 * 60_000;
      const reader = await aws.open();
      expect(assumeRoleCalls()).toBe(1);
      ahead = 0;
      await reader.describe();
      expect(assumeRoleCalls()).toBe(2);
      await reader.describe();
      expect(assumeRoleCalls()).toBe(2);
      expect(reader.calls).toBe(4);
    });

    it('renews them once for calls that come at once', async () => {
      let ahead = -55 * 60_000;
      aws = await setUpAws({ simulator: { now: () => Date.now() + ahead } });
      const reader = await aws.open();
      ahead = 0;
      await Promise.all([
        reader.describe(),
        reader.organizationalUnits(aws.organization.rootId),
        reader.tagsOf(aws.organization.payerAccountId),
      ]);
      expect(assumeRoleCalls()).toBe(2);
    });

    it('keeps no more payers than it may', async () => {
      aws = await setUpAws({
        portfolio: portfolioOf({
          organizations: 4,
          accountsPerOrganization: 3,
        }),
        access: { maxPayers: 2 },
      });
      const targets = aws.portfolio.organizations.map(
        ({ payerAccountId, partition }) => ({ payerAccountId, partition }),
      );
      const first = await aws.open(targets[0]);
      for (const target of targets) {
        await aws.open(target);
      }
      expect(aws.access.payerCount).toBe(2);
      expect(assumeRoleCalls()).toBe(4);
      // What is still in use goes on working.
      await expect(first.describe()).resolves.toBeDefined();
      await aws.open(targets[0]);
      expect(assumeRoleCalls()).toBe(5);
    });

    it('takes a role that was withdrawn and given back anew', async () => {
      aws = await setUpAws();
      const { faults } = aws.simulator;
      const reader = await aws.open();
      faults.withdrawRole(aws.organization.payerAccountId);
      await expect(reader.describe()).rejects.toThrow(AccessDeniedError);
      await expect(aws.open()).rejects.toThrow(AccessDeniedError);
      faults.restoreRole(aws.organization.payerAccountId);
      const again = await aws.open();
      await expect(again.describe()).resolves.toBeDefined();
    });

    it('keeps payers apart: one that refuses does not touch another', async () => {
      aws = await setUpAws({
        portfolio: portfolioOf({ organizations: 2 }),
      });
      const [refusing, willing] = aws.portfolio.organizations;
      aws.simulator.faults.withdrawRole(refusing.payerAccountId);
      await expect(aws.open()).rejects.toThrow(AccessDeniedError);
      const reader = await aws.open(
        targetOf(aws.portfolio, { payerAccountId: willing.payerAccountId }),
      );
      const { payerAccountId } = await reader.describe();
      expect(payerAccountId).toBe(willing.payerAccountId);
    });
  });

  describe('partitions', () => {
    it.each([
      ['aws', 'us-east-1'],
      ['aws-us-gov', 'us-gov-west-1'],
      ['aws-cn', 'cn-northwest-1'],
    ] as const)('reads %s in %s', async (partition, region) => {
      aws = await setUpAws({
        portfolio: portfolioOn(SECRETS.newest, partition),
      });
      const reader = await aws.open();
      await reader.describe();
      await expect(drain(reader.accounts())).resolves.toHaveLength(45);
      // Elsewhere this would be empty, without an error.
      await expect(drain(reader.tags())).resolves.toHaveLength(45);
      const regions = aws.simulator.requests.list().map(it => it.region);
      expect(new Set(regions)).toEqual(new Set([region]));
      const [assumed] = aws.simulator.requests.list({
        operation: 'AssumeRole',
      });
      expect(assumed.parameters).toMatchObject({
        RoleArn: `arn:${partition}:iam::${aws.organization.payerAccountId}:role/resale/reader`,
        RoleSessionName: 'backstage-aws-resale',
      });
    });

    it('says what to do for a payer of another partition than the hub', async () => {
      aws = await setUpAws();
      await expect(
        aws.open(targetOf(aws.portfolio, { partition: 'aws-cn' })),
      ).rejects.toThrow(
        /AssumeRole for payer \d{12} failed .* list payers of another partition than the hub's in aws.accounts/,
      );
    });
  });

  describe('accounts that aws.accounts lists', () => {
    const before = process.env.AWS_ENDPOINT_URL_STS;

    afterEach(() => {
      if (before === undefined) {
        delete process.env.AWS_ENDPOINT_URL_STS;
      } else {
        process.env.AWS_ENDPOINT_URL_STS = before;
      }
    });

    async function setUpListed(externalId: string) {
      const portfolio = portfolioOf({ externalIdFor: () => 'agreed-by-hand' });
      const { payerAccountId } = portfolio.organizations[0];
      const { accessKeyId, secretAccessKey } = portfolio.hubs[0];
      const config = mockServices.rootConfig({
        data: {
          aws: {
            mainAccount: { accessKeyId, secretAccessKey },
            accounts: [
              {
                accountId: payerAccountId,
                roleName: 'resale/reader',
                externalId,
              },
            ],
          },
        },
      });
      aws = await setUpAws({
        portfolio,
        access: {
          credentials: DefaultAwsCredentialsManager.fromConfig(config),
          isListed: accountId => accountId === payerAccountId,
        },
      });
      process.env.AWS_ENDPOINT_URL_STS = aws.simulator.endpoint;
    }

    it('are read with the credentials of the AWS integration', async () => {
      await setUpListed('agreed-by-hand');
      const reader = await aws.open();
      await reader.describe();
      await expect(drain(reader.tags())).resolves.toHaveLength(45);
      await expect(drain(reader.accounts())).resolves.toHaveLength(45);
      expect(reader.externalIdKeyId).toBeUndefined();
      await aws.open();
      expect(
        aws.simulator.requests
          .list({ operation: 'AssumeRole' })
          .map(it => it.parameters.RoleSessionName),
      ).toEqual(['backstage']);
    });

    it('are refused with a message that names where to look', async () => {
      await setUpListed('a-wrong-one');
      const error = await aws.open().catch(reason => reason);
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain('check its entry in aws.accounts');
      expect(error.message).not.toContain('a-wrong-one');
    });
  });

  describe('hubIdentity', () => {
    it.each([
      ['aws', undefined],
      ['aws', 'eu-central-1'],
      ['aws-us-gov', 'us-gov-east-1'],
      ['aws-cn', 'cn-north-1'],
    ] as const)('says who the hub is in %s', async (partition, stsRegion) => {
      const portfolio = portfolioOf({ partition });
      const [hub] = portfolio.hubs;
      aws = await setUpAws({
        portfolio,
        access: { credentials: new HubCredentials(hub, stsRegion) },
      });
      const identity = await aws.access.hubIdentity();
      expect(identity).toEqual({
        accountId: hub.accountId,
        partition,
        principal: hub.arn,
      });
      await aws.access.hubIdentity();
      expect(aws.simulator.requests.count()).toBe(1);
    });

    it('says what to do when AWS does not know the hub', async () => {
      const portfolio = portfolioOf();
      const stranger = { ...portfolio.hubs[0], secretAccessKey: 'wrong' };
      aws = await setUpAws({
        portfolio,
        access: { credentials: new HubCredentials(stranger) },
      });
      await expect(aws.access.hubIdentity()).rejects.toThrow(
        /^GetCallerIdentity failed .*check aws.mainAccount/,
      );
    });
  });
});
