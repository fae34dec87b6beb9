import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type AnnotationCheck,
  ANNOTATIONS,
  type AnnotationProblem,
  checkEntityAnnotations,
  isAccountId,
} from 'backstage-plugin-aws-resale-common';
import {
  type CustomerEntityFilter,
  matchesCustomerFilter,
} from '../customerEntityFilter';
import type { YamlAnnotation, YamlEntity } from './readYamlEntity';

/** A problem with the offset in the text at which it stands. */
export type ProblemAtOffset = Omit<
  AnnotationCheck['problems'][number],
  'line' | 'column'
> & { offset: number };

/** How the annotations of an entity are checked. */
export interface CheckYamlEntityOptions {
  accountIdAnnotations: readonly string[];
  /** Locations are not known without a catalog and are left out of account. */
  customerFilter: CustomerEntityFilter;
}

/** Checks the annotations of an entity in a YAML text. */
export function checkYamlEntity(
  yaml: YamlEntity,
  text: string,
  options: CheckYamlEntityOptions,
): ProblemAtOffset[] {
  const { accountIdAnnotations, customerFilter } = options;
  const accountKeys = new Set<string>([
    ANNOTATIONS.payerAccountId,
    ANNOTATIONS.linkedAccountId,
    ...accountIdAnnotations,
  ]);
  /** An id without quotes, told apart from the number that YAML makes of it. */
  const unquotedId = (key: string, annotation: YamlAnnotation | undefined) =>
    accountKeys.has(key) && isAccountId(annotation?.digits ?? '')
      ? annotation?.digits
      : undefined;
  const entity: Entity = {
    apiVersion: 'any',
    kind: yaml.kind,
    metadata: { name: yaml.name, namespace: yaml.namespace },
    spec: { type: yaml.type },
  };
  const { problems } = checkEntityAnnotations(
    {
      kind: yaml.kind,
      metadata: {
        name: yaml.name,
        annotations: Object.fromEntries(
          [...yaml.annotations].map(([key, annotation]) => [
            key,
            unquotedId(key, annotation) ?? annotation.value,
          ]),
        ),
      },
    },
    {
      accountIdAnnotations,
      isCustomer: matchesCustomerFilter(entity, {
        ...customerFilter,
        locationPrefixes: undefined,
      }),
    },
  );
  const misplaced = new Set(
    problems.filter(isAboutKey).map(({ annotation }) => annotation),
  );
  const unquoted = [...yaml.annotations].flatMap(([key, annotation]) => {
    const id = misplaced.has(key) ? undefined : unquotedId(key, annotation);
    return id === undefined ? [] : [unquotedProblem(key, id)];
  });

  const entityRef = stringifyEntityRef(entity);
  return [...problems, ...unquoted]
    .map(problem => ({
      problem,
      written: yaml.annotations.get(problem.annotation),
    }))
    .filter(
      ({ problem, written }) => isAboutKey(problem) || !written?.isFilledIn,
    )
    .map(({ problem, written }) => ({
      offset: written
        ? offsetOf(problem, written, text)
        : firstOffset(yaml.annotations),
      severity: problem.severity,
      code: problem.code,
      message: problem.message,
      annotation: problem.annotation,
      entityRef,
      ...(problem.suggestion && { suggestion: problem.suggestion }),
    }));
}

function isAboutKey({ code }: AnnotationProblem): boolean {
  return code === 'UNKNOWN_KEY' || code === 'MISPLACED';
}

function unquotedProblem(annotation: string, id: string): AnnotationProblem {
  const number = String(Number(id));
  const isShortened = number !== id;
  return {
    annotation,
    code: isShortened ? 'LOST_ZERO' : 'NOT_A_TEXT',
    severity: 'ERROR',
    value: id,
    suggestion: id,
    message: isShortened
      ? `${id} has no quotes, so YAML reads the number ${number}; write '${id}'`
      : `${id} has no quotes, so YAML reads a number, and an annotation must be a text; write '${id}'`,
  };
}

/** A problem names its annotation, except where the key must not be repeated. */
function firstOffset(annotations: ReadonlyMap<string, YamlAnnotation>): number {
  const [first] = annotations.values();
  return first?.keyStart ?? 0;
}

/** Where the wrong part stands, or else the value, or else the key. */
function offsetOf(
  problem: AnnotationProblem,
  { range, keyStart }: YamlAnnotation,
  text: string,
): number {
  if (isAboutKey(problem) || !range) {
    return keyStart;
  }
  const [start, end] = range;
  const { code, value } = problem;
  const places = value ? placesOf(value, text.slice(start, end)) : [];
  const place = code === 'REPEATED' ? places[places.length - 1] : places[0];
  return start + (place ?? 0);
}

/** Where a part stands by itself, not within a longer word. */
function placesOf(part: string, within: string): number[] {
  const places: number[] = [];
  const isOfWord = (character: string | undefined) =>
    character !== undefined && /[\w.-]/.test(character);
  for (
    let at = within.indexOf(part);
    at >= 0;
    at = within.indexOf(part, at + part.length)
  ) {
    if (!isOfWord(within[at - 1]) && !isOfWord(within[at + part.length])) {
      places.push(at);
    }
  }
  return places;
}
