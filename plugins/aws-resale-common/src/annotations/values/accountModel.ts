import { type AccountModel, parseAccountModel } from '../../language';
import { quoteValue } from '../../quoteValue';
import type { ReportProblem, ValueProblem } from '../AnnotationDefinition';
import { closest } from '../closest';

/** Every word that declares a model. */
export const MODEL_WORDS = [
  'ECAM',
  'END_CUSTOMER',
  'SPAM',
  'SPTM',
  'SOLUTION_PROVIDER',
  'DISTRIBUTOR',
] as const;

/** What is meant by words that are near the accepted ones, and by AWS's full names. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['ECAM', 'ECAM'],
  ['END_CUSTOMER', 'ECAM'],
  ['END_CUSTOMER_ACCOUNT_MODEL', 'ECAM'],
  ['SPAM', 'SPAM'],
  ['SPTM', 'SPAM'],
  ['SOLUTION_PROVIDER', 'SPAM'],
  ['SOLUTION_PROVIDER_ACCOUNT_MODEL', 'SPAM'],
  ['SOLUTION_PROVIDER_TERMS_MODEL', 'SPAM'],
  ['DISTRIBUTOR', 'DISTRIBUTOR'],
]);

/** What is wrong with a word that is no account model. */
export function unknownModel(
  text: string,
): ValueProblem & { suggestion?: string } {
  const word = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  const suggestion = closest(word, MEANINGS, 0.34);
  const remedy = 'write ECAM, SPAM or DISTRIBUTOR';
  return {
    code: 'UNKNOWN_MODEL',
    value: text.trim(),
    ...(suggestion && { suggestion }),
    message: `${quoteValue(text.trim())} is not an account model; ${remedy}${
      suggestion ? `: did you mean ${suggestion}?` : ''
    }`,
  };
}

/** Reads the model of a customer. */
export function readAccountModel(
  text: string,
  report: ReportProblem,
): AccountModel | undefined {
  const model = parseAccountModel(text);
  if (!model) {
    report(unknownModel(text));
  }
  return model;
}
