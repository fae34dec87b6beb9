import { quoteValue } from './quoteValue';

const ACCOUNT_ID = /^\d{12}$/;

/**
 * Whether a text is an AWS account id: twelve digits, leading zeros included.
 *
 * @public
 */
export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

/**
 * Says what is wrong with a text that should be an account id, and what to do,
 * or returns undefined when it is one.
 *
 * @public
 */
export function explainAccountId(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return `${value} is a number, and a number loses leading zeros; put the 12 digits in quotes`;
  }
  if (typeof value !== 'string') {
    return 'it must be a text of 12 digits in quotes';
  }
  const text = value.trim();
  if (isAccountId(text)) {
    return undefined;
  }
  if (/^\d{1,11}$/.test(text)) {
    return `"${text}" has ${
      text.length
    } digits instead of 12; a leading zero may be lost: did you mean "${text.padStart(
      12,
      '0',
    )}"?`;
  }
  if (/^\d{4}-\d{4}-\d{4}$/.test(text)) {
    return `"${text}" has dashes; write "${text.replace(/-/g, '')}"`;
  }
  return `${quoteValue(text)} is not an AWS account id; write its 12 digits`;
}
