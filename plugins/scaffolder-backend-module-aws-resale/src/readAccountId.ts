import { InputError } from '@backstage/errors';
import { explainAccountId } from 'backstage-plugin-aws-resale-common';

/** An account entity as a picker gives it: `resource:default/aws-012345678901`. */
const ENTITY = /^(?:resource:)?(?:[^/\s]+\/)?(?:aws-)?(\d{12})$/i;

/**
 * The account id that a template was given: twelve digits, or the ref of the
 * entity of the account.
 *
 * @throws InputError that says what is wrong and what was probably meant.
 */
export function readAccountId(text: string): string {
  const trimmed = text.trim();
  const id = ENTITY.exec(trimmed)?.[1];
  if (id) {
    return id;
  }
  throw new InputError(`accountId: ${explainAccountId(trimmed)}`);
}
