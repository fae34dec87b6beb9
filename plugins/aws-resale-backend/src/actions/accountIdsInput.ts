import { accountIdProblem } from 'backstage-plugin-aws-resale-common';
import { readLookUpText } from '../service/readLookUpText';
import type { Zod } from './Zod';

/** Accounts that one call may ask about. */
const ACCOUNTS_AT_ONCE = 100;

/**
 * One account id or several, however their digits are grouped. A number is
 * refused, since its leading zeros are lost before anybody can see them.
 *
 * The check stands in front of the schema, so that what is wrong is said in one
 * sentence and not once for each branch.
 */
export function accountIdsInput(zod: Zod) {
  const inner = zod.union([
    zod.string(),
    zod.array(zod.string()).min(1).max(ACCOUNTS_AT_ONCE),
  ]);
  return zod
    .preprocess((value, context) => {
      const refuse = (path: number[], message: string | undefined) =>
        context.addIssue({ code: 'custom', fatal: true, path, message });
      const values = [value].flat();
      if (values.length === 0 || values.length > ACCOUNTS_AT_ONCE) {
        refuse(
          [],
          `${values.length} accounts were asked about; ask about 1 to ${ACCOUNTS_AT_ONCE} at once`,
        );
      }
      const ids = values.map(one =>
        typeof one === 'string' ? accountIdOf(one) : undefined,
      );
      ids.forEach((id, index) => {
        if (id === undefined) {
          refuse(
            Array.isArray(value) ? [index] : [],
            accountIdProblem(values[index])?.message,
          );
        }
      });
      return Array.isArray(value) ? ids : ids[0];
    }, inner)
    .transform(ids => [...new Set([ids].flat())]);
}

function accountIdOf(text: string): string | undefined {
  const subject = readLookUpText(text);
  return subject.kind === 'ACCOUNT_ID' ? subject.accountId : undefined;
}
