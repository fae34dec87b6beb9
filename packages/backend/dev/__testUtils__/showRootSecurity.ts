import type { RootSecuritySituation } from 'aws-simulator';
import type { AwsResaleClient } from 'backstage-plugin-aws-resale-common';

/**
 * What the API shows of a situation of root security, in the words of its
 * expectations: once for each of its accounts.
 */
export async function showRootSecurity(
  api: AwsResaleClient,
  { accountIds, expected, reason }: RootSecuritySituation,
): Promise<object[]> {
  return Promise.all(
    accountIds.map(async accountId => {
      const { checks } = await api.getAccountPosture(accountId);
      const of = (id: string) => checks.find(({ checkId }) => checkId === id);
      return {
        accountId,
        expected: Object.fromEntries(
          Object.keys(expected).map(id => [id, of(id)?.state]),
        ),
        ...(reason && { reason: of('root-mfa')?.reason }),
      };
    }),
  );
}
