import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  type AssumeRootCommandInput,
  GetCallerIdentityCommand,
  type STSClient,
} from '@aws-sdk/client-sts';
import {
  assumeAuditRoot,
  AUDIT_POLICY,
} from '../../__testUtils__/assumeAuditRoot';
import { connect, hubSts } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const DENY_ROOT = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { StringLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } },
  },
};

describe('AssumeRoot', () => {
  let simulator: Simulator;
  let now: number;
  let sts: STSClient;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
      now: () => now,
    });
    const { credentials } = await connect(simulator);
    sts = securityClients(simulator, credentials).sts;
  });

  afterEach(() => simulator.stop());

  const organization = () => simulator.portfolio.organizations[0];
  const assume = (
    target: string = LINKED.exposed,
    changes: Partial<AssumeRootCommandInput> = {},
    client = sts,
  ) => assumeAuditRoot(client, target, changes);
  const clientsOfRoot = async (target: string = LINKED.exposed) =>
    securityClients(simulator, await assume(target));
  const refused = {
    name: 'AccessDenied',
    message: expect.stringContaining(
      'not authorized to perform: sts:AssumeRoot',
    ),
    $metadata: { httpStatusCode: 403 },
  };

  function attach(content: unknown, targetIds: string[]) {
    organization().serviceControlPolicies = [
      {
        policyId: 'p-denyroot1',
        name: 'DenyRoot',
        description: '',
        content: JSON.stringify(content),
        targetIds,
      },
    ];
  }

  it('gives out keys of the root user of a linked account for 15 minutes', async () => {
    const keys = await assume();
    const { sts: asRoot } = securityClients(simulator, keys);

    expect(keys.expiration).toEqual(new Date(now + 900_000));
    await expect(
      asRoot.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({
      Account: LINKED.exposed,
      UserId: LINKED.exposed,
      Arn: `arn:aws:iam::${LINKED.exposed}:root`,
    });
  });

  it('takes the ARN of a root user, and shorter sessions', async () => {
    const keys = await assume(`arn:aws:iam::${LINKED.exposed}:root`, {
      DurationSeconds: 60,
    });
    const { iam } = securityClients(simulator, keys);
    await expect(
      iam.send(new GetAccountSummaryCommand({})),
    ).resolves.toBeDefined();
    now += 60_000;

    await expect(
      iam.send(new GetAccountSummaryCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it.each<[string, Partial<AssumeRootCommandInput>]>([
    ['more than 15 minutes', { DurationSeconds: 901 }],
    ['less than no time', { DurationSeconds: -1 }],
    ['a malformed target', { TargetPrincipal: 'arn:aws:iam::1:root' }],
    [
      'a policy that is none for root tasks',
      { TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/AdministratorAccess' } },
    ],
    [
      'an unknown root task',
      { TaskPolicyArn: { arn: `${AUDIT_POLICY}Thoroughly` } },
    ],
  ])('refuses %s', async (_, changes) => {
    await expect(assume(LINKED.exposed, changes)).rejects.toMatchObject({
      name: 'ValidationError',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('says that it does not know other root tasks', async () => {
    await expect(
      assume(LINKED.exposed, {
        TaskPolicyArn: {
          arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy',
        },
      }),
    ).rejects.toMatchObject({ name: 'NotSimulated' });
  });

  it('is unknown at the global endpoint, which gives out other sessions', async () => {
    const { credentials } = await connect(simulator);
    const { globalSts } = securityClients(simulator, credentials);

    await expect(assume(LINKED.exposed, {}, globalSts)).rejects.toMatchObject({
      name: 'InvalidAction',
    });
    await expect(
      globalSts.send(new GetCallerIdentityCommand({})),
    ).resolves.toMatchObject({ Account: '100000000001' });
  });

  it.each([
    ['the payer', '100000000001'],
    ['a closed account', LINKED.closed],
    ['an account of another organization', '200000000001'],
    ['an unknown account', '999999999999'],
  ])('refuses the root user of %s', async (_, target) => {
    await expect(assume(target)).rejects.toMatchObject(refused);
  });

  it.each([
    ['the permission', () => organization().role!.allowedActions.splice(0)],
    ['root sessions', () => organization().rootFeatures!.pop()],
    ['trusted access', () => organization().trustedServices!.pop()],
    [
      'all features',
      () => {
        organization().featureSet = 'CONSOLIDATED_BILLING';
      },
    ],
  ])('needs %s', async (_, takeAway) => {
    takeAway();

    await expect(assume()).rejects.toMatchObject(refused);
  });

  it('is for roles of the payer and of the administrator of IAM', async () => {
    const { credentials } = await connect(simulator, organization(), {
      accountId: LINKED.security,
    });
    const administrator = securityClients(simulator, credentials);
    const { sts: root } = await clientsOfRoot();

    await expect(
      assume(LINKED.exposed, {}, administrator.sts),
    ).resolves.toBeDefined();
    organization().delegatedAdministrators = [];
    await expect(
      assume(LINKED.exposed, {}, administrator.sts),
    ).rejects.toMatchObject(refused);
    await expect(
      assume(LINKED.exposed, {}, hubSts(simulator)),
    ).rejects.toMatchObject(refused);
    await expect(assume(LINKED.exposed, {}, root)).rejects.toMatchObject(
      refused,
    );
  });

  it('gives keys that can do nothing but their task', async () => {
    const { organizations, sts: root } = await clientsOfRoot();

    await expect(
      organizations.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(
      root.send(
        new AssumeRoleCommand({
          RoleArn: `arn:aws:iam::${LINKED.security}:role/audit`,
          RoleSessionName: 'reader',
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  describe('under a service control policy that denies root', () => {
    const denied = {
      name: 'AccessDenied',
      message: `User: arn:aws:iam::${LINKED.exposed}:root is not authorized to perform: iam:GetAccountSummary on resource: * with an explicit deny in a service control policy`,
      $metadata: { httpStatusCode: 403 },
    };
    const look = async (target: string = LINKED.exposed) =>
      (await clientsOfRoot(target)).iam.send(new GetAccountSummaryCommand({}));

    it.each([
      ['the root', 'r-abcd'],
      ['a unit above', 'ou-abcd-workload'],
      ['the unit', 'ou-abcd-prodprod'],
      ['the account', LINKED.exposed],
    ])('on %s, sessions begin and their calls are denied', async (_, id) => {
      attach(DENY_ROOT, ['ou-abcd-elsewher', id]);

      await expect(look()).rejects.toMatchObject(denied);
    });

    it('elsewhere, calls are answered', async () => {
      attach(DENY_ROOT, [LINKED.exposed]);

      await expect(look(LINKED.removed)).resolves.toBeDefined();
    });

    it('holds from the moment on which it is attached', async () => {
      const { iam } = await clientsOfRoot();
      attach(DENY_ROOT, ['r-abcd']);

      await expect(
        iam.send(new GetAccountSummaryCommand({})),
      ).rejects.toMatchObject(denied);
    });

    it('exempts root sessions where it says so', async () => {
      const { Statement } = DENY_ROOT;
      attach(
        {
          Statement: [
            {
              ...Statement,
              Condition: {
                ...Statement.Condition,
                Null: { 'aws:AssumedRoot': 'true' },
              },
            },
          ],
        },
        ['r-abcd'],
      );

      await expect(look()).resolves.toBeDefined();
    });

    it('never binds the payer, and binds roles by their own ARN', async () => {
      attach(
        {
          Statement: {
            ...DENY_ROOT.Statement,
            Condition: {
              ArnLike: {
                'aws:PrincipalArn': [
                  'arn:aws:iam::*:role/reader',
                  'arn:aws:iam::*:role/audit',
                ],
              },
            },
          },
        },
        ['r-abcd', '100000000001'],
      );
      const payer = await connect(simulator);
      const linked = await connect(simulator, organization(), {
        accountId: LINKED.security,
      });
      const summarise = ({
        credentials,
      }: Awaited<ReturnType<typeof connect>>) =>
        securityClients(simulator, credentials).iam.send(
          new GetAccountSummaryCommand({}),
        );

      await expect(summarise(payer)).resolves.toBeDefined();
      await expect(summarise(linked)).rejects.toMatchObject({
        name: 'AccessDenied',
        message: expect.stringContaining(
          `assumed-role/audit/reader is not authorized to perform: iam:GetAccountSummary on resource: * with an explicit deny in a service control policy`,
        ),
      });
      await expect(look()).resolves.toBeDefined();
    });
  });

  it('counts as a call about the linked account, in its payer’s organization', async () => {
    simulator.requests.clear();
    const { iam } = await clientsOfRoot();
    await iam.send(new GetAccountSummaryCommand({}));

    expect(simulator.requests.list()).toMatchObject([
      {
        service: 'sts',
        operation: 'AssumeRoot',
        accountId: LINKED.exposed,
        payerAccountId: '100000000001',
        caller: 'arn:aws:sts::100000000001:assumed-role/reader/reader',
        parameters: {
          TargetPrincipal: LINKED.exposed,
          'TaskPolicyArn.arn': AUDIT_POLICY,
        },
      },
      {
        service: 'iam',
        operation: 'GetAccountSummary',
        accountId: LINKED.exposed,
        payerAccountId: '100000000001',
        caller: `arn:aws:iam::${LINKED.exposed}:root`,
      },
    ]);
    expect(
      simulator.requests.byOperation({ accountId: LINKED.exposed }),
    ).toEqual({ AssumeRoot: 1, GetAccountSummary: 1 });
  });

  it('fails for one account where a fault is for one', async () => {
    simulator.faults.fail(
      { accountId: LINKED.exposed, operation: 'AssumeRoot' },
      { code: 'AccessDenied', status: 403 },
    );

    await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(assume(LINKED.removed)).resolves.toBeDefined();
  });
});
