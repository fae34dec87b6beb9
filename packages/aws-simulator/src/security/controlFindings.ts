import type { SimulatedAccount, SimulatedOrganization } from '../model';
import type { SimulatedFinding } from '../rootSecurityModel';
import { rootCredentials } from '../services/iam/rootCredentials';

interface Control {
  controlId: string;
  title: string;
  severity: SimulatedFinding['severity'];
  /** Whether an account passes. */
  passes(
    account: SimulatedAccount,
    organization: SimulatedOrganization,
  ): boolean;
}

function rootOf(
  account: SimulatedAccount,
  { partition }: SimulatedOrganization,
) {
  return rootCredentials(partition, account);
}

/**
 * Controls that have to do with the root user. Those of second factors pass
 * without a password.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
 */
const controls: readonly Control[] = [
  {
    controlId: 'Account.1',
    title: 'Security contact information should be provided for an AWS account',
    severity: 'MEDIUM',
    passes: account => account.contacts?.alternate.SECURITY !== undefined,
  },
  {
    controlId: 'IAM.4',
    title: 'IAM root user access key should not exist',
    severity: 'CRITICAL',
    passes: (account, organization) =>
      !rootOf(account, organization)?.accessKeys.length,
  },
  {
    controlId: 'IAM.6',
    title: 'Hardware MFA should be enabled for the root user',
    severity: 'CRITICAL',
    passes: (account, organization) => {
      const root = rootOf(account, organization);
      return (
        !root?.password ||
        (root.mfaDevices.length > 0 &&
          root.mfaDevices.every(device => device.kind !== 'virtual'))
      );
    },
  },
  {
    controlId: 'IAM.9',
    title: 'MFA should be enabled for the root user',
    severity: 'CRITICAL',
    passes: (account, organization) => {
      const root = rootOf(account, organization);
      return !root?.password || root.mfaDevices.length > 0;
    },
  },
];

/**
 * What Security Hub finds in the active accounts of an organization.
 *
 * @param accountIds - in which it is enabled; every one when left out
 */
export function controlFindings(
  organization: SimulatedOrganization,
  checked: { createdAt: Date; updatedAt: Date },
  accountIds?: readonly string[],
): SimulatedFinding[] {
  return organization.accounts
    .filter(
      ({ accountId, state }) =>
        state === 'ACTIVE' && (accountIds?.includes(accountId) ?? true),
    )
    .flatMap(account =>
      controls.map(({ controlId, title, severity, passes }) => {
        const isPassed = passes(account, organization);
        return {
          findingId: `${account.accountId}-${controlId}`,
          accountId: account.accountId,
          controlId,
          title,
          severity: isPassed ? 'INFORMATIONAL' : severity,
          compliance: isPassed ? 'PASSED' : 'FAILED',
          workflow: isPassed ? 'RESOLVED' : 'NEW',
          recordState: 'ACTIVE',
          ...checked,
        } satisfies SimulatedFinding;
      }),
    );
}
