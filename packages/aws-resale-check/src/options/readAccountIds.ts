import { explainAccountId } from 'backstage-plugin-aws-resale-common';
import { UsageError } from '../UsageError';

/**
 * Reads account ids that are separated by commas or spaces.
 *
 * @param where - where they are written, for messages.
 * @throws {@link UsageError} for what is no account id.
 */
export function readAccountIds(
  texts: readonly string[],
  where: string,
): string[] {
  const ids = texts.flatMap(text => text.split(/[\s,]+/)).filter(Boolean);
  for (const id of ids) {
    const problem = explainAccountId(id);
    if (problem) {
      throw new UsageError(`${where}: ${problem}`);
    }
  }
  return ids;
}
