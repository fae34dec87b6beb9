import type { CustodySituation } from 'aws-simulator';
import type { AwsResaleClient } from 'backstage-plugin-aws-resale-common';

/**
 * What the API shows of a situation of custody, in the words of its
 * expectations: once for each of its accounts.
 */
export async function showCustody(
  api: AwsResaleClient,
  { accountIds, facets, fourEyes, checks }: CustodySituation,
): Promise<object[]> {
  return Promise.all(
    accountIds.map(async accountId => {
      const [custody, posture] = await Promise.all([
        api.getAccountCustody(accountId),
        api.getAccountPosture(accountId),
      ]);
      const shown = new Map(
        custody.facets.map(({ facet, status }) => [facet as string, status]),
      );
      const states = new Map(
        posture.checks.map(({ checkId, state }) => [checkId as string, state]),
      );
      return {
        accountId,
        facets: only(facets, shown),
        ...(fourEyes && {
          fourEyes: {
            verdict: custody.fourEyes.verdict,
            shared: custody.fourEyes.shared.map(({ person }) => person.ref),
            isOnePlace: custody.fourEyes.sharedPlace !== undefined,
          },
        }),
        checks: only(checks, states),
      };
    }),
  );
}

/** Of what is claimed. */
function only(
  claimed: object,
  shown: ReadonlyMap<string, string>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.keys(claimed).map(key => [key, shown.get(key)]),
  );
}
