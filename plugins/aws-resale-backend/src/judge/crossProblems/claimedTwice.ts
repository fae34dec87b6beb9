import {
  ANNOTATIONS,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import type { CheckedEntity, CrossCheckContext } from './types';

const NAMES_SHOWN = 3;

/** Payers and accounts that another customer claims with the same right. */
export function claimedTwice(
  { customer }: CheckedEntity,
  { directory }: CrossCheckContext,
): AnnotationProblem[] {
  if (!customer) {
    return [];
  }
  const rivals = (claimants: readonly string[]) => {
    const others = claimants.filter(ref => ref !== customer.ref).sort();
    const names = others
      .slice(0, NAMES_SHOWN)
      .map(ref => directory.get(ref)?.title ?? ref);
    const more = others.length - names.length;
    return inWords(more > 0 ? [...names, `${more} more`] : names);
  };
  const problems: AnnotationProblem[] = [];
  for (const payer of customer.facts.payerAccountIds) {
    const others = rivals(directory.claimantsOfPayer(payer));
    if (others !== '') {
      problems.push({
        annotation: ANNOTATIONS.payerAccountId,
        code: 'PAYER_CLAIMED_TWICE',
        severity: 'ERROR',
        value: payer,
        message: `Payer ${payer} is also named by ${others}; if they share it, let each name its accounts under ${ANNOTATIONS.linkedAccountId} instead`,
      });
    }
  }
  for (const account of customer.facts.linkedAccountIds) {
    const others = rivals(directory.claimantsOfAccount(account));
    if (others !== '') {
      problems.push({
        annotation: ANNOTATIONS.linkedAccountId,
        code: 'ACCOUNT_CLAIMED_TWICE',
        severity: 'ERROR',
        value: account,
        message: `Account ${account} is also named by ${others}; only one customer can have it`,
      });
    }
  }
  return problems;
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${last}`
    : last;
}
