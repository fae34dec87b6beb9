import {
  forbid,
  readPayer,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readServiceControlPolicies', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const refuse = (...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, 'service-control-policies');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  const AWS_OWN = { id: 'p-FullAWSAccess', name: 'FullAWSAccess' };

  it('tells documents and targets', async () => {
    await setUp();
    const { facts, missed } = await readPayer(aws, 'service-control-policies');
    const own = (aws.organization.serviceControlPolicies ?? []).map(
      ({ policyId, name, content, targetIds }) => ({
        id: policyId,
        name,
        document: content,
        targetIds,
      }),
    );
    expect(own).toHaveLength(2);
    expect(missed).toEqual([]);
    expect(facts.serviceControlPolicies).toHaveLength(3);
    expect(facts.serviceControlPolicies).toEqual(
      expect.arrayContaining([
        ...own,
        { ...AWS_OWN, document: expect.stringContaining('Allow') },
      ]),
    );
    // AWS's own hangs on everything and denies nothing.
    expect(aws.simulator.requests.byOperation()).toEqual({
      ListPolicies: 1,
      DescribePolicy: 3,
      ListTargetsForPolicy: 2,
    });
  });

  it('reads every page of policies and of targets', async () => {
    await setUp({
      change: organization => {
        const [policy] = organization.serviceControlPolicies ?? [];
        policy.targetIds = [
          organization.rootId,
          ...organization.accounts.map(({ accountId }) => accountId),
        ];
        organization.serviceControlPolicies = Array.from(
          { length: 25 },
          (_, index) => ({ ...policy, policyId: `p-abcdef${10 + index}` }),
        );
      },
    });
    aws.simulator.faults.emptyPages({}, 2);
    const { facts } = await readPayer(aws, 'service-control-policies');
    expect(facts.serviceControlPolicies).toHaveLength(26);
    expect(
      facts.serviceControlPolicies?.filter(
        ({ targetIds }) => targetIds?.length === 7,
      ),
    ).toHaveLength(25);
  });

  it.each([
    ['organizations:DescribePolicy', 'document'],
    ['organizations:ListTargetsForPolicy', 'targetIds'],
  ])('leaves what %s tells missing on the policy', async (action, property) => {
    await setUp();
    const { facts, missed } = await refuse(action);
    expect(facts.serviceControlPolicies).toHaveLength(3);
    facts.serviceControlPolicies?.forEach(policy =>
      expect(policy).not.toHaveProperty(property),
    );
    expect(missed).toEqual([
      {
        fact: 'serviceControlPolicies',
        reason: 'access-denied',
        detail: action,
      },
    ]);
  });

  it('misses them where they cannot be listed', async () => {
    await setUp();
    const { facts, missed } = await refuse('organizations:ListPolicies');
    expect(facts).toEqual({});
    expect(missed).toEqual([
      {
        fact: 'serviceControlPolicies',
        reason: 'access-denied',
        detail: 'organizations:ListPolicies',
      },
    ]);
  });
});
