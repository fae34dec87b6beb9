import {
  explainAccountId,
  quoteValue,
} from 'backstage-plugin-aws-resale-common';
import { partsOfRef } from './CustomerTemplate';
import { explainBraces, explainPattern } from './explainPattern';
import type { MappingRule } from './MappingRule';
import { wordsIn } from './TextPattern';

const MAX_LENGTH = 256;
const KIND = /^[a-zA-Z][a-zA-Z0-9]*$/;
const NAME = /^[a-zA-Z0-9](?:[-a-zA-Z0-9_.]*[a-zA-Z0-9])?$/;

/** A key of a rule with what is wrong there. */
export interface RuleProblem {
  key: 'ouPath' | 'name' | 'customer' | 'payerAccountId';
  /** What is wrong and what to do, to be read behind the key. */
  message: string;
}

function explainCustomer(
  template: string,
  pattern: string | undefined,
): string | undefined {
  const braces = explainBraces(template);
  if (braces) {
    return braces;
  }
  // A letter stands for what is captured: a part of a name, whatever it is.
  const parts = partsOfRef(template.replace(/\{[^{}]*\}/g, 'x'));
  if (
    !parts ||
    !KIND.test(parts.kind) ||
    !NAME.test(parts.namespace) ||
    !NAME.test(parts.name)
  ) {
    return `${quoteValue(
      template,
    )} is not an entity ref; write it like group:default/{customer}`;
  }
  if (pattern === undefined) {
    return undefined;
  }
  const captured = wordsIn(pattern);
  const missing = wordsIn(template).find(word => !captured.includes(word));
  if (missing === undefined) {
    return undefined;
  }
  const remedy =
    captured.length > 0
      ? `write ${captured.map(word => `{${word}}`).join(' or ')} instead`
      : `put {${missing}} where the pattern has the customer`;
  return `uses {${missing}}, which the pattern does not capture; ${remedy}`;
}

function patternProblems(rule: Partial<MappingRule>): RuleProblem[] {
  if (rule.ouPath === undefined && rule.name === undefined) {
    return [
      {
        key: 'ouPath',
        message:
          'is missing, and so is name; write one of them, like /Customers/{customer}/**',
      },
    ];
  }
  if (rule.ouPath !== undefined && rule.name !== undefined) {
    return [
      {
        key: 'name',
        message:
          'stands beside ouPath; a rule looks at one of them, make two rules',
      },
    ];
  }
  return (['ouPath', 'name'] as const).flatMap(key => {
    const pattern = rule[key];
    const message =
      pattern === undefined ? undefined : explainPattern(key, pattern);
    return message ? [{ key, message }] : [];
  });
}

/**
 * Everything that is wrong with a rule, by key. A rule of which nothing is
 * wrong can be compiled.
 */
export function explainRule(rule: Omit<MappingRule, 'id'>): RuleProblem[] {
  const problems = patternProblems(rule);
  for (const key of ['ouPath', 'name', 'customer'] as const) {
    const length = rule[key]?.length ?? 0;
    if (length > MAX_LENGTH) {
      problems.push({
        key,
        message: `has ${length} characters; write at most ${MAX_LENGTH}`,
      });
    }
  }
  const customer = explainCustomer(
    rule.customer,
    problems.length > 0 ? undefined : rule.ouPath ?? rule.name,
  );
  if (customer) {
    problems.push({ key: 'customer', message: customer });
  }
  const payer =
    rule.payerAccountId === undefined
      ? undefined
      : explainAccountId(rule.payerAccountId);
  if (payer) {
    problems.push({ key: 'payerAccountId', message: payer });
  }
  return problems;
}
