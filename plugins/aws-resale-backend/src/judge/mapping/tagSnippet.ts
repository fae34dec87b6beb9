import type { Snippet } from 'backstage-plugin-aws-resale-common';

/** Longest value of a tag in AWS. */
const MAX_VALUE_LENGTH = 256;
/** Means nothing to a shell, nor to the short form of a tag in the AWS CLI. */
const PLAIN = /^[A-Za-z0-9_:/.@+-]+$/;

/**
 * Commands that write a customer on accounts as a tag, one a line.
 *
 * @returns undefined for a ref that AWS does not take as the value of a tag.
 */
export function tagSnippet(options: {
  accountIds: readonly string[];
  tagKey: string;
  customerRef: string;
  payerAccountId: string;
}): Snippet | undefined {
  const { accountIds, tagKey, customerRef, payerAccountId } = options;
  if (customerRef.length > MAX_VALUE_LENGTH) {
    return undefined;
  }
  const tags = tagsArgument(tagKey, customerRef);
  const commands = accountIds.map(
    accountId =>
      `aws organizations tag-resource --resource-id ${accountId} --tags ${tags}`,
  );
  return {
    kind: 'TAG',
    lines: commands.map(text => ({ mark: 'ADDED', text })),
    copy: `${commands.join('\n')}\n`,
    note: `To be run with credentials of the payer ${payerAccountId}.`,
  };
}

function tagsArgument(key: string, value: string): string {
  return PLAIN.test(key) && PLAIN.test(value)
    ? `Key=${key},Value=${value}`
    : quoteForShell(JSON.stringify([{ Key: key, Value: value }]));
}

/** A single quote ends the quoted text, stands escaped, and begins it anew. */
function quoteForShell(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}
