import type { SimulatedCredentials } from 'aws-simulator';
import { EVERYTHING, REMOVED } from '../__testUtils__/roots';
import {
  forbid,
  NOW,
  payerIn,
  readPayer,
  securedPortfolio,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readCredentialReport', () => {
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
    return readPayer(aws, 'credential-report');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  it('waits for the report and takes its age', async () => {
    await withRoot(EVERYTHING);
    const begun = Date.now();
    const { facts, missed, observedAt } = await readPayer(
      aws,
      'credential-report',
    );
    expect(facts).toEqual({
      rootCredentials: {
        hasPassword: true,
        hasAccessKeys: true,
        hasSigningCertificates: true,
        isMfaOn: true,
      },
      rootLastUse: {
        password: '2026-10-11T08:30:00.000Z',
        accessKeys: '2026-11-01T08:30:00.000Z',
      },
    });
    expect(missed).toEqual([]);
    expect(Date.parse(observedAt)).toBeGreaterThanOrEqual(begun - 1000);
    expect(observedAt).not.toBe(NOW.toISOString());
    expect(aws.simulator.requests.byOperation()).toEqual({
      GenerateCredentialReport: 3,
      GetCredentialReport: 1,
    });
  });

  it('takes a report that is there at once', async () => {
    await withRoot(REMOVED);
    const session = await aws.openPosture();
    const first = await readPayer(aws, 'credential-report', session);
    aws.simulator.requests.clear();
    const second = await readPayer(aws, 'credential-report', session);
    expect(second).toEqual(first);
    expect(second.facts.rootLastUse).toEqual({
      password: 'NEVER',
      accessKeys: 'NEVER',
    });
    expect(aws.simulator.requests.count()).toBe(2);
  });

  it('does not wait for ever', async () => {
    const portfolio = securedPortfolio();
    const [{ payerAccountId }] = portfolio.organizations;
    portfolio.hubs[0].accountId = payerAccountId;
    let now = 0;
    await setUp({
      portfolio,
      // Keys without an end, since every report has run out when it is looked at.
      access: { isListed: () => true },
      simulator: { now: () => (now += 5 * 60 * 60_000) },
    });
    const { facts, missed } = await readPayer(aws, 'credential-report');
    expect(facts).toEqual({});
    expect(missed).toEqual(
      ['rootCredentials', 'rootLastUse'].map(fact => ({
        fact,
        reason: 'incomplete',
        detail: 'iam:GenerateCredentialReport (InProgress)',
      })),
    );
    expect(aws.simulator.requests.byOperation()).toEqual({
      GenerateCredentialReport: 10,
    });
  });

  it('says that AWS did not hand it out', async () => {
    await setUp();
    aws.simulator.faults.fail(
      { operation: 'GetCredentialReport' },
      { code: 'ReportInProgress', status: 404 },
    );
    const { missed } = await readPayer(aws, 'credential-report');
    expect(missed).toContainEqual({
      fact: 'rootLastUse',
      reason: 'incomplete',
      detail: 'iam:GetCredentialReport (CredentialReportNotReady)',
    });
  });

  it.each(['iam:GenerateCredentialReport', 'iam:GetCredentialReport'])(
    'says that %s was refused',
    async action => {
      await setUp();
      const { missed } = await refuse(action);
      expect(missed).toEqual(
        ['rootCredentials', 'rootLastUse'].map(fact => ({
          fact,
          reason: 'access-denied',
          detail: action,
        })),
      );
    },
  );
});
