import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListAccountsCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  type OrganizationsClient,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations';
import { connect } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { SAMPLE_PAYERS } from '../../__testUtils__/samplePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const DENY_ROOT = '{"Version":"2012-10-17","Statement":[]}';

describe('policies and delegation of Organizations', () => {
  let simulator: Simulator;
  let client: OrganizationsClient;

  const organization = () => simulator.portfolio.organizations[0];

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
    });
    client = (await connect(simulator)).organizations;
    organization().serviceControlPolicies = [
      {
        policyId: 'p-denyroot1',
        name: 'DenyRoot',
        description: 'Root may do nothing',
        content: DENY_ROOT,
        targetIds: ['r-abcd', 'ou-abcd-workload', LINKED.exposed],
      },
    ];
  });

  afterEach(() => simulator.stop());

  const list = (Filter = 'SERVICE_CONTROL_POLICY') =>
    client.send(
      new ListPoliciesCommand({ Filter: Filter as 'SERVICE_CONTROL_POLICY' }),
    );
  const targetsOf = async (PolicyId: string) => {
    const targets = [];
    for await (const page of paginateListTargetsForPolicy(
      { client, pageSize: 2 },
      { PolicyId },
    )) {
      targets.push(...(page.Targets ?? []));
    }
    return targets;
  };

  it('lists policies without what they say, AWS’s own among them', async () => {
    const { Policies } = await list();

    expect(Policies).toHaveLength(2);
    expect(Policies).toEqual(
      expect.arrayContaining([
        {
          Id: 'p-denyroot1',
          Arn: 'arn:aws:organizations::100000000001:policy/o-org100000000001/service_control_policy/p-denyroot1',
          Name: 'DenyRoot',
          Description: 'Root may do nothing',
          Type: 'SERVICE_CONTROL_POLICY',
          AwsManaged: false,
        },
        expect.objectContaining({
          Id: 'p-FullAWSAccess',
          Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
          AwsManaged: true,
        }),
      ]),
    );
    await expect(list('TAG_POLICY')).resolves.toMatchObject({ Policies: [] });
  });

  it('describes a policy with what it says', async () => {
    const { Policy } = await client.send(
      new DescribePolicyCommand({ PolicyId: 'p-denyroot1' }),
    );

    expect(Policy).toMatchObject({
      PolicySummary: { Id: 'p-denyroot1', Name: 'DenyRoot' },
      Content: DENY_ROOT,
    });
  });

  it('lists root, units and accounts to which a policy is attached', async () => {
    await expect(targetsOf('p-denyroot1')).resolves.toEqual([
      {
        TargetId: 'r-abcd',
        Arn: 'arn:aws:organizations::100000000001:root/o-org100000000001/r-abcd',
        Name: 'Root',
        Type: 'ROOT',
      },
      {
        TargetId: 'ou-abcd-workload',
        Arn: 'arn:aws:organizations::100000000001:ou/o-org100000000001/ou-abcd-workload',
        Name: 'Workloads',
        Type: 'ORGANIZATIONAL_UNIT',
      },
      {
        TargetId: LINKED.exposed,
        Arn: `arn:aws:organizations::100000000001:account/o-org100000000001/${LINKED.exposed}`,
        Name: 'Acme "EU"',
        Type: 'ACCOUNT',
      },
    ]);
    await expect(targetsOf('p-FullAWSAccess')).resolves.toHaveLength(1 + 2 + 5);
  });

  it('says whether policies are enabled', async () => {
    const types = async () =>
      (await client.send(new ListRootsCommand({}))).Roots?.[0].PolicyTypes;

    await expect(types()).resolves.toEqual([
      { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' },
    ]);
    organization().serviceControlPolicies = undefined;
    await expect(types()).resolves.toEqual([]);
    await expect(targetsOf('p-FullAWSAccess')).resolves.toEqual([]);
    await expect(list()).resolves.toMatchObject({
      Policies: [{ Id: 'p-FullAWSAccess' }],
    });
  });

  it('lists administrators and what they administer', async () => {
    const administrators = async (ServicePrincipal?: string) =>
      (
        await client.send(
          new ListDelegatedAdministratorsCommand({ ServicePrincipal }),
        )
      ).DelegatedAdministrators;
    const { DelegatedServices } = await client.send(
      new ListDelegatedServicesForAccountCommand({
        AccountId: LINKED.security,
      }),
    );

    await expect(administrators()).resolves.toEqual([
      {
        Id: LINKED.security,
        Arn: expect.stringContaining(LINKED.security),
        Email: expect.any(String),
        Name: expect.any(String),
        State: 'ACTIVE',
        JoinedMethod: 'CREATED',
        JoinedTimestamp: expect.any(Date),
        DelegationEnabledDate: new Date('2025-05-05T08:30:00.000Z'),
      },
    ]);
    await expect(administrators('iam.amazonaws.com')).resolves.toHaveLength(1);
    await expect(administrators('ram.amazonaws.com')).resolves.toEqual([]);
    expect(DelegatedServices).toHaveLength(2);
    expect(DelegatedServices).toContainEqual({
      ServicePrincipal: 'iam.amazonaws.com',
      DelegationEnabledDate: new Date('2025-05-06T08:30:00.000Z'),
    });
  });

  it('has neither policies nor administrators without all features', async () => {
    organization().featureSet = 'CONSOLIDATED_BILLING';
    const unavailable = {
      name: 'ConstraintViolationException',
      Reason: 'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
    };

    await expect(list()).resolves.toMatchObject({ Policies: [] });
    await expect(
      client.send(new DescribePolicyCommand({ PolicyId: 'p-denyroot1' })),
    ).rejects.toMatchObject({ name: 'PolicyNotFoundException' });
    await expect(
      client.send(new ListDelegatedAdministratorsCommand({})),
    ).rejects.toMatchObject(unavailable);
    await expect(
      client.send(
        new ListDelegatedServicesForAccountCommand({
          AccountId: LINKED.security,
        }),
      ),
    ).rejects.toMatchObject(unavailable);
  });

  it('refuses what is unknown or malformed', async () => {
    await expect(list('ROOT_POLICY')).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_ENUM_POLICY_TYPE',
    });
    await expect(
      client.send(new DescribePolicyCommand({ PolicyId: 'DenyRoot' })),
    ).rejects.toMatchObject({
      name: 'InvalidInputException',
      Reason: 'INVALID_PATTERN',
    });
    await expect(
      client.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-12345678' })),
    ).rejects.toMatchObject({ name: 'PolicyNotFoundException' });
    const servicesOf = (AccountId: string) =>
      client.send(new ListDelegatedServicesForAccountCommand({ AccountId }));
    await expect(servicesOf('12345')).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
    await expect(servicesOf('999999999999')).rejects.toMatchObject({
      name: 'AccountNotFoundException',
    });
    await expect(servicesOf(LINKED.exposed)).rejects.toMatchObject({
      name: 'AccountNotRegisteredException',
    });
  });

  it('is read by administrators of any service, and by no other linked account', async () => {
    const { organizations: linked } = await connect(simulator, organization(), {
      accountId: LINKED.security,
    });

    await expect(
      linked.send(new ListAccountsCommand({})),
    ).resolves.toMatchObject({ Accounts: { length: 5 } });
    organization().delegatedAdministrators = [];
    await expect(
      linked.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    });
    await expect(
      linked.send(new DescribeOrganizationCommand({})),
    ).resolves.toMatchObject({
      Organization: { MasterAccountId: SAMPLE_PAYERS.commercial },
    });
  });
});
