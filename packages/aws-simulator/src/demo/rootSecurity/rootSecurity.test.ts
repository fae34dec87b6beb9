import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import { GetAnomalySubscriptionsCommand } from '@aws-sdk/client-cost-explorer';
import {
  GetAccountSummaryCommand,
  ListOrganizationsFeaturesCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
} from '@aws-sdk/client-organizations';
import { GetFindingsCommand } from '@aws-sdk/client-securityhub';
import { assumeAuditRoot } from '../../__testUtils__/assumeAuditRoot';
import { connect } from '../../__testUtils__/connect';
import { securityClients } from '../../__testUtils__/securityClients';
import type { SimulatedOrganization, SimulatedPortfolio } from '../../model';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';
import { createDemoPortfolio } from '../createDemoPortfolio';
import { situations } from '../situations';
import { rootSecuritySituations } from './rootSecuritySituations';
import type { RootSecuritySituation } from './situationTypes';

const now = new Date();
const table: [string, RootSecuritySituation][] = Object.entries(
  rootSecuritySituations,
);
const hubIndex = { aws: 0, 'aws-us-gov': 1, 'aws-cn': 2 };
const iamRegion = {
  aws: 'us-east-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

function present(): SimulatedPortfolio {
  const { portfolio, timeline } = createDemoPortfolio({
    roleName: 'ResaleReader',
    externalIdFor: ({ payerAccountId }) => `external-${payerAccountId}`,
    now,
  });
  timeline.forEach(step => step.apply(portfolio));
  return portfolio;
}

describe('root security of the demo', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ portfolio: present(), timeScale: 0 });
    // As the demo does: one payer answers as AWS did of old.
    simulator.faults.oldFieldSet({
      payerAccountId: situations.oldFields.payerAccountId,
    });
  });

  afterAll(() => simulator.stop());

  function organizationOf(payerAccountId: string): SimulatedOrganization {
    return simulator.portfolio.organizations.find(
      one => one.payerAccountId === payerAccountId,
    )!;
  }

  async function payerClients(payerAccountId: string) {
    const organization = organizationOf(payerAccountId);
    const { partition } = organization;
    const { credentials } = await connect(simulator, organization, {
      hubIndex: hubIndex[partition],
    });
    return securityClients(simulator, credentials, iamRegion[partition]);
  }

  /** Clients of an account, by a role in it where there is one, else by a root session. */
  async function clientsOf(payerAccountId: string, accountId: string) {
    const organization = organizationOf(payerAccountId);
    const account = organization.accounts.find(
      one => one.accountId === accountId,
    );
    if (accountId === payerAccountId) {
      return payerClients(payerAccountId);
    }
    if (account?.role) {
      const { credentials } = await connect(simulator, organization, {
        accountId,
      });
      return securityClients(simulator, credentials);
    }
    const { sts } = await payerClients(payerAccountId);
    return securityClients(simulator, await assumeAuditRoot(sts, accountId));
  }

  /** States of root checks as the table of credentials has them, for what AWS says. */
  async function rootStates(payerAccountId: string, accountId: string) {
    if (organizationOf(payerAccountId).partition !== 'aws') {
      return {
        'root-mfa': 'NOT_APPLICABLE',
        'root-access-keys': 'NOT_APPLICABLE',
      };
    }
    try {
      const { iam } = await clientsOf(payerAccountId, accountId);
      const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
      const {
        AccountMFAEnabled: mfa,
        AccountAccessKeysPresent: keys,
        AccountSigningCertificatesPresent: certificates,
        AccountPasswordPresent: password,
      } = SummaryMap ?? {};
      if (
        accountId !== payerAccountId &&
        !(mfa || keys || certificates || password)
      ) {
        return {
          'root-mfa': 'REMOVED',
          'root-access-keys': 'REMOVED',
          'root-signing-certificates': 'REMOVED',
          'root-credentials': 'REMOVED',
        };
      }
      return {
        'root-mfa': mfa ? 'PROTECTED' : 'EXPOSED',
        'root-access-keys': keys ? 'EXPOSED' : 'PROTECTED',
        'root-signing-certificates': certificates ? 'EXPOSED' : 'PROTECTED',
        ...(keys && { 'root-credentials': 'EXPOSED' }),
        ...(password === undefined && { 'root-credentials': 'NOT_OBSERVED' }),
      };
    } catch (error) {
      const { name, message } = error as Error;
      expect(name).toBe('AccessDenied');
      return {
        'root-mfa': 'NOT_OBSERVED',
        reason: message.includes('explicit deny in a service control policy')
          ? 'denied-by-scp'
          : 'access-denied',
      };
    }
  }

  it.each(
    table.filter(([, { expected }]) => expected['root-mfa'] !== undefined),
  )('shows root users of %s', async (_, situation) => {
    const { payerAccountId, accountIds, expected, reason } = situation;
    const claimed = Object.fromEntries(
      (
        [
          'root-mfa',
          'root-access-keys',
          'root-signing-certificates',
          'root-credentials',
        ] as const
      )
        .filter(check => expected[check] !== undefined)
        .map(check => [check, expected[check]]),
    );

    expect(accountIds).not.toEqual([]);
    for (const accountId of accountIds) {
      expect({
        accountId,
        ...(await rootStates(payerAccountId, accountId)),
      }).toMatchObject({ accountId, ...claimed, ...(reason && { reason }) });
    }
  });

  it('holds the counts that its stories tell of', () => {
    const count = (name: keyof typeof rootSecuritySituations) =>
      rootSecuritySituations[name].accountIds.length;

    expect(count('unprotectedUnderEcam')).toBe(7);
    expect(count('protectedUnderEcam')).toBe(31);
    expect(count('auditLeftOut')).toBe(2);
    expect(count('unprotectedShops')).toBe(7);
    expect(count('protectedShops')).toBe(5);
    expect(count('unprotectedTills')).toBe(5);
    expect(count('rootDenied')).toBe(15);
    expect(count('rootsRemoved') + count('rootsRemovedOfLate')).toBe(24);
    expect(count('mfaOnToday')).toBe(4);
    expect(count('mfaLost')).toBe(2);
  });

  it('lets whoever signed in to the exposed payer be seen', async () => {
    const { payerAccountId } = rootSecuritySituations.exposedPayer;
    const [payer] = organizationOf(payerAccountId).accounts;
    const days =
      (now.getTime() - payer.root!.password!.lastUsedAt!.getTime()) /
      (24 * 60 * 60 * 1000);

    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(4);
    const recent = simulator.portfolio.organizations
      .flatMap(one => one.accounts)
      .filter(({ root }) => {
        const used = root?.password?.lastUsedAt?.getTime() ?? 0;
        return used > now.getTime() - 30 * 24 * 60 * 60 * 1000;
      });
    expect(recent.map(one => one.accountId)).toEqual([payerAccountId]);
  });

  it('lists no virtual devices where the role may no more', async () => {
    const { iam } = await payerClients(
      rootSecuritySituations.mfaKindUnread.payerAccountId,
    );
    const { iam: other } = await payerClients(
      rootSecuritySituations.anomaliesToBoth.payerAccountId,
    );

    await expect(
      iam.send(new ListVirtualMFADevicesCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      other.send(new ListVirtualMFADevicesCommand({})),
    ).resolves.toMatchObject({ VirtualMFADevices: [] });
  });

  it.each([
    ['rootDenied', 'PROTECTED'],
    ['rootDeniedButTasks', 'PROTECTED'],
    ['rootNotDenied', 'EXPOSED'],
  ] as const)('has policies as %s tells', async (name, state) => {
    const { payerAccountId, accountIds } = rootSecuritySituations[name];
    const { organizations } = await payerClients(payerAccountId);
    const organization = organizationOf(payerAccountId);
    const { Policies = [] } = await organizations.send(
      new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }),
    );
    const denying = Policies.find(one => one.Name === 'nordwind-deny-root');
    const PolicyId = String(denying?.Id);
    const { Policy } = await organizations.send(
      new DescribePolicyCommand({ PolicyId }),
    );
    const { Targets = [] } = await organizations.send(
      new ListTargetsForPolicyCommand({ PolicyId }),
    );
    const targets = Targets.map(target => target.TargetId);
    const isReached = accountIds.every(accountId => {
      const account = organization.accounts.find(
        one => one.accountId === accountId,
      );
      return (
        targets.includes(organization.rootId) ||
        targets.includes(account?.parentId)
      );
    });

    expect(Policy?.Content).toContain('arn:*:iam::*:root');
    expect(isReached ? 'PROTECTED' : 'EXPOSED').toBe(state);
  });

  it.each([
    ['trailStopped', 'EXPOSED'],
    ['trailOfOneRegion', 'EXPOSED'],
    ['exposedPayer', 'EXPOSED'],
    ['anomaliesToNobody', 'PROTECTED'],
  ] as const)('has the trail that %s tells of', async (name, state) => {
    const { payerAccountId } = rootSecuritySituations[name];
    const { credentials } = await connect(
      simulator,
      organizationOf(payerAccountId),
    );
    const { cloudTrail } = securityClients(
      simulator,
      credentials,
      'eu-central-1',
    );

    expect((await isLogged(cloudTrail)) ? 'PROTECTED' : 'EXPOSED').toBe(state);
  });

  async function isLogged(client: CloudTrailClient) {
    const { trailList = [] } = await client.send(new DescribeTrailsCommand({}));
    const trail = trailList.find(
      one => one.IsOrganizationTrail && one.IsMultiRegionTrail,
    );
    if (!trail) {
      return false;
    }
    const { IsLogging } = await client.send(
      new GetTrailStatusCommand({ Name: trail.TrailARN }),
    );
    return IsLogging === true;
  }

  it.each([
    ['anomaliesToNobody', 0],
    ['anomaliesToBoth', 2],
    ['exposedPayer', 0],
    ['mfaKindUnread', 1],
  ] as const)('tells of spend as %s says', async (name, subscriptions) => {
    const { costExplorer } = await payerClients(
      rootSecuritySituations[name].payerAccountId,
    );

    await expect(
      costExplorer.send(new GetAnomalySubscriptionsCommand({})),
    ).resolves.toMatchObject({
      AnomalySubscriptions: { length: subscriptions },
    });
  });

  it('has central root access where it should be', async () => {
    const features = async (
      name: keyof typeof rootSecuritySituations,
    ): Promise<unknown> => {
      const { iam } = await payerClients(
        rootSecuritySituations[name].payerAccountId,
      );
      return iam
        .send(new ListOrganizationsFeaturesCommand({}))
        .then(({ EnabledFeatures }) => EnabledFeatures)
        .catch((error: Error) => error.name);
    };
    const both = ['RootCredentialsManagement', 'RootSessions'];

    await expect(features('rootsRemovedOfLate')).resolves.toEqual(both);
    await expect(features('reachWithoutGrant')).resolves.toEqual(both);
    await expect(features('exposedPayer')).resolves.toBe(
      'ServiceAccessNotEnabledException',
    );
    await expect(features('billingOnly')).resolves.toBe(
      'OrganizationNotInAllFeaturesModeException',
    );
  });

  it('delegates to one unexpected account, in a shared payer', async () => {
    const { payerAccountId } =
      rootSecuritySituations.administratorInSharedPayer;
    const { organizations } = await payerClients(payerAccountId);

    await expect(
      organizations.send(new ListDelegatedAdministratorsCommand({})),
    ).resolves.toMatchObject({
      DelegatedAdministrators: [{ Name: 'Zeitserver' }],
    });
    const billingOnly = await payerClients(
      rootSecuritySituations.billingOnly.payerAccountId,
    );
    await expect(
      billingOnly.organizations.send(new DescribeOrganizationCommand({})),
    ).resolves.toMatchObject({
      Organization: { FeatureSet: 'CONSOLIDATED_BILLING' },
    });
  });

  it('reports to Security Hub what root users have', async () => {
    const { payerAccountId, accountIds } =
      rootSecuritySituations.securityHubReports;
    const { credentials } = await connect(
      simulator,
      organizationOf(payerAccountId),
      { accountId: accountIds[0] },
    );
    const { securityHub } = securityClients(
      simulator,
      credentials,
      'eu-central-1',
    );

    const { Findings = [] } = await securityHub.send(
      new GetFindingsCommand({
        Filters: {
          ComplianceSecurityControlId: [
            { Comparison: 'EQUALS', Value: 'IAM.9' },
          ],
          ComplianceStatus: [{ Comparison: 'EQUALS', Value: 'FAILED' }],
        },
      }),
    );

    expect(Findings.map(one => one.AwsAccountId).sort()).toEqual(
      [...rootSecuritySituations.unprotectedUnderEcam.accountIds].sort(),
    );
    const age = now.getTime() - Date.parse(String(Findings[0].UpdatedAt));
    expect(age).toBeLessThan(24 * 60 * 60 * 1000);
  });

  it('gives every account a root user and contacts, those that join included', () => {
    const accounts = simulator.portfolio.organizations.flatMap(
      one => one.accounts,
    );

    expect(
      accounts.filter(one => !one.root || !one.contacts).map(one => one.name),
    ).toEqual([]);
  });

  it('is the same each time, and apart from what changed', () => {
    expect(present()).toEqual(present());
    const other = present();
    other.organizations[0].accounts[0].root!.mfaDevices = [];
    expect(present()).not.toEqual(other);
  });

  it('uses domains that nobody can register', () => {
    const addresses = JSON.stringify(simulator.portfolio).match(
      /[\w.+-]+@[^"]+/g,
    );

    expect(
      addresses?.filter(one => !one.toLowerCase().endsWith('.example')),
    ).toEqual([]);
  });
});
