import {
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import {
  clientSettings,
  connect,
  hubSts,
  roleArnOf,
} from '../../__testUtils__/connect';
import { samplePortfolio } from '../../__testUtils__/samplePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

describe('STS', () => {
  let simulator: Simulator;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startSimulator({
      portfolio: samplePortfolio(),
      now: () => now,
    });
  });

  afterEach(() => simulator.stop());

  const organization = () => simulator.portfolio.organizations[0];

  const assume = (
    changes: Partial<AssumeRoleCommandInput> = {},
    client: STSClient = hubSts(simulator),
  ) =>
    client.send(
      new AssumeRoleCommand({
        RoleArn: roleArnOf(organization()),
        RoleSessionName: 'reader',
        ExternalId: 'external-100000000001',
        ...changes,
      }),
    );

  it('gives out keys of the role', async () => {
    const { AssumedRoleUser, Credentials } = await assume({
      DurationSeconds: 900,
    });

    expect(AssumedRoleUser?.Arn).toBe(
      'arn:aws:sts::100000000001:assumed-role/reader/reader',
    );
    expect(Credentials).toEqual({
      AccessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      SecretAccessKey: expect.any(String),
      SessionToken: expect.any(String),
      Expiration: new Date(now + 900_000),
    });
  });

  it('tells who the caller is', async () => {
    const { sts } = await connect(simulator);

    await expect(
      sts.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: '100000000001',
      Arn: 'arn:aws:sts::100000000001:assumed-role/reader/reader',
      UserId: expect.stringMatching(/^AROA[A-Z2-7]{17}:reader$/),
    });
    await expect(
      hubSts(simulator).send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: '444444444444',
      Arn: 'arn:aws:iam::444444444444:user/portal',
    });
  });

  describe('refuses to assume', () => {
    const refused = {
      name: 'AccessDenied',
      message: expect.stringContaining(
        'User: arn:aws:iam::444444444444:user/portal is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::',
      ),
      $metadata: { httpStatusCode: 403 },
    };

    it.each<[string, Partial<AssumeRoleCommandInput>]>([
      ['with another external id', { ExternalId: 'external-x' }],
      ['without an external id', { ExternalId: undefined }],
      [
        'by another name',
        { RoleArn: 'arn:aws:iam::100000000001:role/resale/writer' },
      ],
      [
        'without its path',
        { RoleArn: 'arn:aws:iam::100000000001:role/reader' },
      ],
      [
        'in an unknown account',
        { RoleArn: 'arn:aws:iam::999999999999:role/resale/reader' },
      ],
    ])('a role %s', async (_, changes) => {
      await expect(assume(changes)).rejects.toMatchObject(refused);
    });

    it('a role that trusts somebody else', async () => {
      organization().role!.trustedPrincipals = ['555555555555'];

      await expect(assume()).rejects.toMatchObject(refused);
    });

    it('a role that was removed', async () => {
      const RoleArn = roleArnOf(organization());
      organization().role = undefined;

      await expect(assume({ RoleArn })).rejects.toMatchObject(refused);
    });

    it.each(['SUSPENDED', 'CLOSED'] as const)(
      'a role of a %s account',
      async state => {
        organization().accounts[0].state = state;

        await expect(assume()).rejects.toMatchObject(refused);
      },
    );

    it('a role of another partition', async () => {
      const [, , china] = simulator.portfolio.organizations;

      await expect(
        assume({
          RoleArn: roleArnOf(china),
          ExternalId: china.role?.externalId,
        }),
      ).rejects.toMatchObject({
        name: 'ValidationError',
        message: 'Request ARN is invalid',
      });
    });

    it.each<[string, Partial<AssumeRoleCommandInput>]>([
      ['a malformed ARN', { RoleArn: 'arn:aws:iam::1:role/reader' }],
      ['a malformed session name', { RoleSessionName: 'a reader' }],
      ['a malformed external id', { ExternalId: 'a b' }],
      ['less than 15 minutes', { DurationSeconds: 899 }],
      ['more than the hour of the role', { DurationSeconds: 3_601 }],
      ['more than twelve hours', { DurationSeconds: 43_201 }],
    ])('%s', async (_, changes) => {
      await expect(assume(changes)).rejects.toMatchObject({
        name: 'ValidationError',
        $metadata: { httpStatusCode: 400 },
      });
    });
  });

  it('gives out keys of a role in a linked account, while the account is active', async () => {
    const linked = organization().accounts[1];
    linked.role = {
      roleName: 'audit',
      trustedPrincipals: ['444444444444'],
      externalId: 'external-linked',
      allowedActions: [],
    };
    const asked = {
      RoleArn: roleArnOf(organization(), linked.accountId),
      ExternalId: 'external-linked',
    };

    await expect(assume(asked)).resolves.toMatchObject({
      AssumedRoleUser: {
        Arn: `arn:aws:sts::${linked.accountId}:assumed-role/audit/reader`,
      },
    });
    expect(
      simulator.requests.list({ accountId: linked.accountId }),
    ).toMatchObject([
      { operation: 'AssumeRole', payerAccountId: '100000000001' },
    ]);
    simulator.faults.withdrawRole(linked.accountId);
    await expect(assume(asked)).rejects.toMatchObject({ name: 'AccessDenied' });
    simulator.faults.clear();
    linked.state = 'CLOSED';
    await expect(assume(asked)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it.each([
    ['an account id', '444444444444'],
    ['the root of an account', 'arn:aws:iam::444444444444:root'],
    ['a user', 'arn:aws:iam::444444444444:user/portal'],
  ])('accepts %s as trusted principal', async (_, principal) => {
    organization().role!.trustedPrincipals = [principal];
    organization().role!.externalId = undefined;

    await expect(assume({ ExternalId: undefined })).resolves.toBeDefined();
  });

  it('lets a role assume another one that trusts it, if it may', async () => {
    const [first, standalone] = simulator.portfolio.organizations;
    standalone.role!.trustedPrincipals = [
      'arn:aws:iam::100000000001:role/reader',
    ];
    const { sts } = await connect(simulator, first);
    const chained = {
      RoleArn: roleArnOf(standalone),
      ExternalId: standalone.role?.externalId,
    };

    await expect(assume(chained, sts)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    first.role!.allowedActions.push('sts:AssumeRole');
    await expect(assume(chained, sts)).resolves.toMatchObject({
      AssumedRoleUser: {
        Arn: 'arn:aws:sts::100000000002:assumed-role/reader/reader',
      },
    });
  });

  describe('keys', () => {
    const describeWith = (
      credentials: {
        accessKeyId: string;
        secretAccessKey: string;
        sessionToken?: string;
      },
      region = 'us-east-1',
    ) =>
      new OrganizationsClient({
        ...clientSettings(simulator, region),
        credentials,
      }).send(new DescribeOrganizationCommand({}));

    it('expire', async () => {
      const { organizations, sts, expiration } = await connect(simulator);
      now = Number(expiration) - 1;
      await organizations.send(new DescribeOrganizationCommand({}));
      now += 1;

      await expect(
        organizations.send(new DescribeOrganizationCommand({})),
      ).rejects.toMatchObject({
        name: 'ExpiredTokenException',
        $metadata: { httpStatusCode: 400 },
      });
      await expect(
        sts.send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({
        name: 'ExpiredToken',
        $metadata: { httpStatusCode: 403 },
      });
    });

    it('lose their permissions with their role', async () => {
      const { organizations, sts } = await connect(simulator);
      organization().role = undefined;

      await expect(
        organizations.send(new DescribeOrganizationCommand({})),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
      await expect(
        sts.send(new GetCallerIdentityCommand({})),
      ).resolves.toBeDefined();
    });

    it('are unknown when nobody gave them out', async () => {
      const unknown = { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' };

      await expect(describeWith(unknown)).rejects.toMatchObject({
        name: 'UnrecognizedClientException',
      });
      await expect(
        new STSClient({
          ...clientSettings(simulator, 'us-east-1'),
          credentials: unknown,
        }).send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    });

    it('need their own session token', async () => {
      const { credentials } = await connect(simulator);

      await expect(
        describeWith({ ...credentials, sessionToken: 'another' }),
      ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    });

    it('need their own secret', async () => {
      const { credentials } = await connect(simulator);

      await expect(
        describeWith({ ...credentials, secretAccessKey: 'another' }),
      ).rejects.toMatchObject({ name: 'InvalidSignatureException' });
      await expect(
        new STSClient({
          ...clientSettings(simulator, 'us-east-1'),
          credentials: {
            ...simulator.portfolio.hubs[0],
            secretAccessKey: 'another',
          },
        }).send(new GetCallerIdentityCommand({})),
      ).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    });

    it('are unknown in other partitions', async () => {
      const { credentials } = await connect(simulator);

      await expect(
        describeWith(credentials, 'cn-northwest-1'),
      ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
      await expect(
        describeWith(credentials, 'us-gov-west-1'),
      ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    });

    it('must sign the request', async () => {
      const response = await fetch(simulator.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSOrganizationsV20161128.ListRoots',
        },
        body: '{}',
      });

      expect(response.status).toBe(400);
      await expect(response.json()).resolves.toMatchObject({
        __type: 'MissingAuthenticationTokenException',
      });
    });
  });
});
