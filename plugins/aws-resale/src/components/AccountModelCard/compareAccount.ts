import type { Account } from 'backstage-plugin-aws-resale-common';
import type { Relation } from '../Triad';

/**
 * How the observed holder stands to what the model expects. A payer in
 * transfer may be held by either side, so there is nothing to compare.
 */
export function compareAccount(
  account: Pick<Account, 'holder' | 'expectedHolder' | 'verdict'>,
): Relation {
  const { holder, expectedHolder, verdict } = account;
  if (
    !expectedHolder ||
    holder === 'UNKNOWN' ||
    verdict === 'IN_TRANSFER' ||
    verdict === 'UNDECLARED' ||
    verdict === 'NOT_OBSERVED'
  ) {
    return 'unclear';
  }
  return holder === expectedHolder ? 'agrees' : 'differs';
}
