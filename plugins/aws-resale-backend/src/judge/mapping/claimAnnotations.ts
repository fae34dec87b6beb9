import {
  annotationTexts,
  ANNOTATIONS,
  type DeclaredFacts,
} from 'backstage-plugin-aws-resale-common';

/** Annotations of a customer before and after it claims more. */
export interface AnnotationEdit {
  /** As written, so not every value need be a text. */
  before: Record<string, unknown>;
  after: Record<string, string>;
}

/**
 * How a customer's annotations name accounts, or a payer, that they lack. What
 * is written there stays, mistakes included.
 *
 * @param kept - the annotations as written; undefined when only what was read
 * from them is known.
 */
export function claimAnnotations(options: {
  kept: Record<string, unknown> | undefined;
  facts: DeclaredFacts;
  accountIds: readonly string[];
  isPayer: boolean;
}): AnnotationEdit {
  const { kept, facts, accountIds, isPayer } = options;
  const before = kept ?? annotationsOf(facts);
  const key = isPayer
    ? ANNOTATIONS.payerAccountId
    : ANNOTATIONS.linkedAccountId;
  const texts = annotationTexts(before);
  const written = (texts[key] ?? '').split(/[,;\s]+/).filter(Boolean);
  return {
    before,
    after: {
      ...texts,
      [key]: [...new Set([...written, ...accountIds])].join(', '),
    },
  };
}

/** The lists that must not be lost when the annotations themselves are not known. */
function annotationsOf(facts: DeclaredFacts): Record<string, string> {
  const lists = {
    [ANNOTATIONS.payerAccountId]: facts.payerAccountIds,
    [ANNOTATIONS.linkedAccountId]: facts.linkedAccountIds,
  };
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, ids]) => ids.length > 0)
      .map(([key, ids]) => [key, ids.join(', ')]),
  );
}
