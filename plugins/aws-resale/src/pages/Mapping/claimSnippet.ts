import {
  ANNOTATIONS,
  Claimant,
  Conflict,
} from 'backstage-plugin-aws-resale-common';

/**
 * The annotation by which a claimant names the disputed accounts one by one. It
 * goes before tags, rules and payers, so it settles the conflict in the catalog;
 * a claimant that does so already has nothing to write.
 */
export function claimSnippet(
  conflict: Pick<Conflict, 'accountIds'>,
  claimant: Pick<Claimant, 'source'>,
): string | undefined {
  if (
    claimant.source === 'LINKED_ACCOUNT_ANNOTATION' ||
    conflict.accountIds.length === 0
  ) {
    return undefined;
  }
  const ids = conflict.accountIds.join(', ');
  return `${ANNOTATIONS.linkedAccountId}: '${ids}'`;
}
