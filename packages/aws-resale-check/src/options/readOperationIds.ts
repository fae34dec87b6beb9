import { quoteValue } from 'backstage-plugin-aws-resale-common';
import { UsageError } from '../UsageError';

/** As the contract of the API has it. */
const OPERATION_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 80;

/**
 * Reads ids of operations that are separated by commas or spaces. Whether they
 * exist, the portal knows.
 *
 * @returns each once.
 * @throws {@link UsageError} for what can be none.
 */
export function readOperationIds(texts: readonly string[]): string[] {
  const ids = texts.flatMap(text => text.split(/[\s,]+/)).filter(Boolean);
  for (const id of ids) {
    if (id.length > LONGEST || !OPERATION_ID.test(id)) {
      throw new UsageError(
        `--operation: ${quoteValue(
          id,
        )} is no operation; --list prints them, such as account-close`,
      );
    }
  }
  return [...new Set(ids)];
}
