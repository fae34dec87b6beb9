import type { LookUpResult } from 'backstage-plugin-aws-resale-common';

/**
 * Id of the account that was meant beyond doubt: an id, an ARN or an address
 * that one account alone has. Part of a name may fit another account tomorrow.
 */
export function onlyMatch(
  result: LookUpResult | undefined,
): string | undefined {
  return result && result.kind !== 'NAME' && result.totalCount === 1
    ? result.items[0]?.accountId
    : undefined;
}
