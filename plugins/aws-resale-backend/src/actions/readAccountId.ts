import { isAccountId } from 'backstage-plugin-aws-resale-common';

/** Spaces and dashes of every kind, by which people group digits. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}]/gu;

/** The account id that a text is but for spaces and dashes, if it is one. */
export function readAccountId(text: string): string | undefined {
  const id = text.replace(SEPARATORS, '');
  return isAccountId(id) ? id : undefined;
}
