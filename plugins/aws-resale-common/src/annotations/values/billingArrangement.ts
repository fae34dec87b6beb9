import {
  type BillingArrangement,
  parseBillingArrangement,
} from '../../language';
import { quoteValue } from '../../quoteValue';
import type { ReportProblem } from '../AnnotationDefinition';
import { closest } from '../closest';

/** Every word that declares a billing arrangement. */
export const ARRANGEMENT_WORDS = [
  'PROVIDER_PAYER',
  'BILLING_TRANSFER',
  'DIRECT',
] as const;

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['PROVIDER_PAYER', 'provider-payer'],
  ['PROVIDER', 'provider-payer'],
  ['BILLING_TRANSFER', 'billing-transfer'],
  ['TRANSFER', 'billing-transfer'],
  ['DIRECT', 'direct'],
  ['DIRECT_BILLING', 'direct'],
]);

/** Reads who owns the payer and who is invoiced. */
export function readBillingArrangement(
  text: string,
  report: ReportProblem,
): BillingArrangement | undefined {
  const arrangement = parseBillingArrangement(text);
  if (!arrangement) {
    const value = text.trim();
    const word = value.toUpperCase().replace(/[\s-]+/g, '_');
    const suggestion = closest(word, MEANINGS, 0.34);
    const remedy = 'write provider-payer, billing-transfer or direct';
    report({
      code: 'UNKNOWN_ARRANGEMENT',
      value,
      ...(suggestion && { suggestion }),
      message: `${quoteValue(value)} is not a billing arrangement; ${remedy}${
        suggestion ? `: did you mean ${suggestion}?` : ''
      }`,
    });
  }
  return arrangement;
}
