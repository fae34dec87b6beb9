import type { AnnotationProblem } from '../api';
import { ANNOTATION_CONTRACT } from './contract';
import type { DeclaredFacts } from './DeclaredFacts';
import { ANNOTATIONS } from './keys';
import { ProblemCollector } from './ProblemCollector';
import { readAnnotation } from './readAnnotation';

/** @public */
export interface ParsedAnnotations {
  facts: DeclaredFacts;
  problems: AnnotationProblem[];
}

const CUSTOMER_ROWS = ANNOTATION_CONTRACT.filter(row => row.on === 'customer');

/** What is only wrong beside another annotation of the same customer. */
function reportTogether(
  facts: DeclaredFacts,
  collectorOf: (annotation: string) => ProblemCollector,
) {
  if (
    facts.billingTransferStarted &&
    facts.billingArrangement !== 'BILLING_TRANSFER' &&
    facts.billingArrangement !== 'UNKNOWN'
  ) {
    collectorOf(ANNOTATIONS.billingTransferStarted).report({
      code: 'MEANINGLESS',
      severity: 'WARNING',
      message: `a start date has no meaning without ${ANNOTATIONS.billingArrangement}: billing-transfer`,
    });
  }
  const payers = new Set(facts.payerAccountIds);
  for (const id of facts.linkedAccountIds.filter(one => payers.has(one))) {
    collectorOf(ANNOTATIONS.linkedAccountId).report({
      code: 'CONTRADICTION',
      value: id,
      message: `${id} is this customer's payer as well (${ANNOTATIONS.payerAccountId}), and a payer is no linked account; name it in one of the two`,
    });
  }
}

/**
 * Reads the annotation contract. Never throws: a bad value becomes a problem
 * and everything else keeps its meaning.
 *
 * @param annotations - `metadata.annotations` of a customer. YAML numbers and
 * booleans may still be in there, so values are not assumed to be texts.
 * @public
 */
export function parseCustomerAnnotations(
  annotations: Readonly<Record<string, unknown>>,
): ParsedAnnotations {
  const collectors = new Map<string, ProblemCollector>();
  const collectorOf = (annotation: string) => {
    const collector =
      collectors.get(annotation) ?? new ProblemCollector(annotation);
    collectors.set(annotation, collector);
    return collector;
  };

  const facts: DeclaredFacts = {
    payerAccountIds: [],
    linkedAccountIds: [],
    accountModel: 'UNKNOWN',
    accountModelOverrides: {},
    billingArrangement: 'PROVIDER_PAYER',
    billingTransferStarted: undefined,
    emailDomains: [],
    accountManagerRefs: [],
  };
  if (annotations[ANNOTATIONS.billingArrangement] === undefined) {
    facts.billingArrangementIsDefault = true;
  }
  for (const row of CUSTOMER_ROWS) {
    const { report } = collectorOf(row.key);
    Object.assign(facts, readAnnotation(row, annotations[row.key], report));
  }

  reportTogether(facts, collectorOf);
  const payers = new Set(facts.payerAccountIds);
  facts.linkedAccountIds = facts.linkedAccountIds.filter(id => !payers.has(id));
  return {
    facts,
    problems: [...collectors.values()].flatMap(({ problems }) => problems),
  };
}
