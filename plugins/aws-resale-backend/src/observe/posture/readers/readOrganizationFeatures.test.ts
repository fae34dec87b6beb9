import {
  forbid,
  readPayer,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readOrganizationFeatures', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const refuse = (...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, 'organization-features');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  it.each([
    [
      ['RootCredentialsManagement', 'RootSessions'] as const,
      { isRootCredentialsManagementOn: true, isRootSessionsOn: true },
    ],
    [
      ['RootSessions'] as const,
      { isRootCredentialsManagementOn: false, isRootSessionsOn: true },
    ],
    [
      [] as const,
      { isRootCredentialsManagementOn: false, isRootSessionsOn: false },
    ],
  ])('tells %j', async (rootFeatures, features) => {
    await setUp({
      change: organization => {
        organization.rootFeatures = [...rootFeatures];
      },
    });
    const reading = await readPayer(aws, 'organization-features');
    expect(reading).toMatchObject({ facts: { features }, missed: [] });
  });

  it('takes an organization that cannot have them for an answer', async () => {
    const off = {
      isRootCredentialsManagementOn: false,
      isRootSessionsOn: false,
    };
    await setUp();
    aws.organization.trustedServices = [];
    const untrusted = await readPayer(aws, 'organization-features');
    expect(untrusted).toMatchObject({
      facts: { features: { ...off, cause: 'SERVICE_ACCESS_NOT_ENABLED' } },
      missed: [],
    });
    aws.organization.featureSet = 'CONSOLIDATED_BILLING';
    const billing = await readPayer(aws, 'organization-features');
    expect(billing).toMatchObject({
      facts: { features: { ...off, cause: 'NOT_ALL_FEATURES' } },
      missed: [],
    });
  });

  it('says that it was refused', async () => {
    await setUp();
    const { facts, missed } = await refuse('iam:ListOrganizationsFeatures');
    expect(facts).toEqual({});
    expect(missed).toEqual([
      {
        fact: 'features',
        reason: 'access-denied',
        detail: 'iam:ListOrganizationsFeatures',
      },
    ]);
  });
});
