import type { SimulatedCredentials } from 'aws-simulator';
import { EVERYTHING, REMOVED } from '../__testUtils__/roots';
import {
  forbid,
  NOW,
  payerIn,
  readPayer,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readPayerRoot', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const withRoot = (root: SimulatedCredentials) =>
    setUp({
      change: organization => {
        payerIn(organization).root = root;
      },
    });
  const refuse = (...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, 'payer-root');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  it('tells credentials and that an app is among the devices', async () => {
    await withRoot(EVERYTHING);
    await expect(readPayer(aws, 'payer-root')).resolves.toEqual({
      accountId: aws.payer.accountId,
      facts: {
        rootCredentials: {
          hasPassword: true,
          hasAccessKeys: true,
          hasSigningCertificates: true,
          isMfaOn: true,
        },
        virtualRootMfa: true,
      },
      missed: [],
      observedAt: NOW.toISOString(),
    });
    expect(aws.simulator.requests.byOperation()).toEqual({
      GetAccountSummary: 1,
      ListVirtualMFADevices: 1,
    });
  });

  it.each([
    ['root has a key', [{ kind: 'passkey', enabledAt: NOW }] as const, true],
    ['root has none', [] as const, false],
  ])(
    'takes no app of a user for one of root where %s',
    async (_, mfaDevices, isMfaOn) => {
      await setUp({
        change: organization => {
          const payer = payerIn(organization);
          payer.root = { ...REMOVED, mfaDevices: [...mfaDevices] };
          payer.iamUsers = [
            { ...EVERYTHING, userName: 'root', createdAt: NOW },
          ];
        },
      });
      const { facts } = await readPayer(aws, 'payer-root');
      expect(facts).toEqual({
        rootCredentials: {
          hasPassword: false,
          hasAccessKeys: false,
          hasSigningCertificates: false,
          isMfaOn,
        },
        virtualRootMfa: false,
      });
    },
  );

  it('looks through all pages of devices', async () => {
    await setUp({
      change: organization => {
        const payer = payerIn(organization);
        payer.root = EVERYTHING;
        payer.iamUsers = Array.from({ length: 150 }, (_, index) => ({
          ...EVERYTHING,
          // Listed before root, whose device is named root-account-mfa-device.
          userName: `a${index}`,
          createdAt: NOW,
        }));
      },
    });
    const { facts } = await readPayer(aws, 'payer-root');
    expect(facts.virtualRootMfa).toBe(true);
    expect(
      aws.simulator.requests.count({ operation: 'ListVirtualMFADevices' }),
    ).toBe(2);
  });

  it('leaves out a password of which the account does not tell', async () => {
    await withRoot(EVERYTHING);
    aws.simulator.faults.oldFieldSet({});
    const { facts } = await readPayer(aws, 'payer-root');
    expect(facts.rootCredentials).toEqual({
      hasAccessKeys: true,
      hasSigningCertificates: true,
      isMfaOn: true,
    });
  });

  it.each([
    ['iam:GetAccountSummary', 'rootCredentials', 'virtualRootMfa'],
    ['iam:ListVirtualMFADevices', 'virtualRootMfa', 'rootCredentials'],
  ])('misses what %s tells, and no more', async (action, fact, other) => {
    await setUp();
    const { facts, missed } = await refuse(action);
    expect(missed).toEqual([{ fact, reason: 'access-denied', detail: action }]);
    expect(Object.keys(facts)).toEqual([other]);
  });
});
