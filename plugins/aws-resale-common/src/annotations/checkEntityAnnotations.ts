import type { AnnotationProblem } from '../api';
import type { DeclaredFacts } from './DeclaredFacts';
import { misplacedProblems } from './misplacedProblems';
import { parseCustomerAnnotations } from './parseCustomerAnnotations';
import { readAccountIdAnnotations } from './readAccountIdAnnotations';
import { unclaimedProblems } from './unclaimedProblems';
import { unknownKeyProblems } from './unknownKeyProblems';

/**
 * What a check needs of an entity. Taken from YAML it may lack everything, so
 * nothing is relied on.
 *
 * @public
 */
export interface AnnotatedEntity {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    annotations?: Readonly<Record<string, unknown>>;
  };
  spec?: unknown;
}

/** @public */
export interface CheckEntityAnnotationsOptions {
  /** Keys under which entities name the accounts they run in. */
  accountIdAnnotations: readonly string[];
  /** Whether the entity matches the customer filter, so that it may claim. */
  isCustomer: boolean;
}

/** @public */
export interface EntityAnnotationsCheck {
  problems: AnnotationProblem[];
  /** What a customer declares; missing on other entities. */
  facts?: DeclaredFacts;
  /** The accounts that `accountIdAnnotations` name, without repeats. */
  accountIds: string[];
}

/**
 * Finds everything that the annotations of one entity show to be wrong by
 * themselves: bad values, unknown keys below `aws-resale/`, and keys that belong
 * elsewhere. Never throws.
 *
 * @public
 */
export function checkEntityAnnotations(
  entity: AnnotatedEntity,
  options: CheckEntityAnnotationsOptions,
): EntityAnnotationsCheck {
  const annotations = annotationsOf(entity);
  const { accountIdAnnotations, isCustomer } = options;
  const accounts = readAccountIdAnnotations(annotations, accountIdAnnotations);
  const customer = isCustomer
    ? parseCustomerAnnotations(annotations)
    : undefined;
  return {
    problems: [
      ...(customer
        ? [
            ...customer.problems,
            ...accounts.problems,
            ...unclaimedProblems(
              accounts.idsByKey,
              customer.facts,
              annotations,
            ),
          ]
        : [
            ...misplacedProblems(
              kindOf(entity),
              annotations,
              accountIdAnnotations,
            ),
            ...accounts.problems,
          ]),
      ...unknownKeyProblems(annotations, options),
    ],
    ...(customer && { facts: customer.facts }),
    accountIds: accounts.accountIds,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function annotationsOf(entity: unknown): Record<string, unknown> {
  const metadata: unknown = isRecord(entity) ? entity.metadata : undefined;
  const annotations = isRecord(metadata) ? metadata.annotations : undefined;
  return isRecord(annotations) ? annotations : {};
}

function kindOf(entity: unknown): string {
  return isRecord(entity) && typeof entity.kind === 'string'
    ? entity.kind
    : 'entity';
}
