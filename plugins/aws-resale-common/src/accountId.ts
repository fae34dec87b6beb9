import type { AnnotationProblemCode } from './api';
import { quoteValue } from './quoteValue';

const ACCOUNT_ID = /^\d{12}$/;

const ACCOUNT_ID_LENGTH = 12;

/** A number of so many digits is more likely a shortened id than none. */
const LEAST_DIGITS_OF_A_SHORTENED_ID = 9;

/** What stands in the way of an id, by its name, and the id without it. */
const OBSTACLES: readonly [name: string, clear: (text: string) => string][] = [
  ['dashes', text => text.replace(/[-‐‑‒–—]/g, '')],
  ['spaces', text => text.replace(/\s/g, '')],
  ['invisible characters', text => text.replace(/\p{Cf}/gu, '')],
  ['full-width digits', text => text.normalize('NFKC')],
  [
    'letters that look like digits',
    text => text.replace(/o/gi, '0').replace(/[il]/gi, '1'),
  ],
];

/**
 * What is wrong with a text or number that should be an account id.
 *
 * @public
 */
export interface AccountIdProblem {
  code: Extract<
    AnnotationProblemCode,
    'LOST_ZERO' | 'NOT_AN_ACCOUNT_ID' | 'NOT_A_TEXT'
  >;
  /** What is wrong and what to do. */
  message: string;
  /** The account id that was probably meant. */
  suggestion?: string;
}

/**
 * Whether a text is an AWS account id: twelve digits, leading zeros included.
 *
 * @public
 */
export function isAccountId(text: string): boolean {
  return ACCOUNT_ID.test(text);
}

function notAnId(text: string, remedy: string, suggestion?: string) {
  return {
    code: 'NOT_AN_ACCOUNT_ID' as const,
    message: `${quoteValue(text)} ${remedy}`,
    ...(suggestion && { suggestion }),
  };
}

function judgeDigits(digits: string): AccountIdProblem {
  const count = digits.length === 1 ? '1 digit' : `${digits.length} digits`;
  if (
    digits.length < LEAST_DIGITS_OF_A_SHORTENED_ID ||
    digits.length > ACCOUNT_ID_LENGTH
  ) {
    return notAnId(digits, `has ${count} instead of 12; write all 12`);
  }
  const suggestion = digits.padStart(ACCOUNT_ID_LENGTH, '0');
  return {
    code: 'LOST_ZERO',
    message: `"${digits}" has ${count} instead of 12; a leading zero may be lost: did you mean "${suggestion}"?`,
    suggestion,
  };
}

function judgeNumber(value: number): AccountIdProblem {
  const digits = String(value);
  const message = `${digits} is a number, and a number loses leading zeros; put the 12 digits in quotes`;
  if (isAccountId(digits)) {
    return { code: 'NOT_A_TEXT', message, suggestion: digits };
  }
  const problem = /^\d+$/.test(digits) ? judgeDigits(digits) : undefined;
  return problem?.suggestion
    ? {
        ...problem,
        message: `${message}: did you mean "${problem.suggestion}"?`,
      }
    : { code: 'NOT_A_TEXT', message };
}

/** The one account id within a text such as an ARN or the name of its entity. */
function idWithin(text: string): string | undefined {
  const runs = text.match(/\d+/g)?.filter(isAccountId) ?? [];
  return new Set(runs).size === 1 ? runs[0] : undefined;
}

/**
 * Says what is wrong with a value that should be an account id, with the id
 * that was probably meant, or returns undefined when it is one.
 *
 * @public
 */
export function accountIdProblem(value: unknown): AccountIdProblem | undefined {
  if (typeof value === 'number') {
    return judgeNumber(value);
  }
  if (typeof value !== 'string') {
    return {
      code: 'NOT_A_TEXT',
      message: 'it must be a text of 12 digits in quotes',
    };
  }
  const text = value.trim();
  if (isAccountId(text)) {
    return undefined;
  }
  if (/^\d+$/.test(text)) {
    return judgeDigits(text);
  }
  if (text.includes('@')) {
    return notAnId(text, 'is not an AWS account id; write its 12 digits');
  }
  for (const [name, clear] of OBSTACLES) {
    const id = clear(text);
    if (isAccountId(id)) {
      return notAnId(text, `has ${name}; write "${id}"`, id);
    }
  }
  const within = idWithin(text);
  return within
    ? notAnId(text, `is more than an account id; write "${within}"`, within)
    : notAnId(text, 'is not an AWS account id; write its 12 digits');
}

/**
 * Says what is wrong with a text that should be an account id, and what to do,
 * or returns undefined when it is one.
 *
 * @public
 */
export function explainAccountId(value: unknown): string | undefined {
  return accountIdProblem(value)?.message;
}
