import type { AnnotationCheck } from 'backstage-plugin-aws-resale-common';
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import {
  type CustomerEntityFilter,
  readCustomerEntityFilter,
} from '../customerEntityFilter';
import { checkYamlEntity, type ProblemAtOffset } from './checkYamlEntity';
import { readYamlEntity } from './readYamlEntity';

/** Behind the first mistakes of a document most others only follow from them. */
const MOST_SYNTAX_ERRORS = 3;

/** @public */
export interface CheckCatalogYamlOptions {
  /** Keys under which entities name the accounts they run in. */
  accountIdAnnotations: readonly string[];
  /**
   * Which entities are customers; groups of type customer when left out. The
   * location of an entity is not known here and plays no part.
   */
  customerFilter?: CustomerEntityFilter;
}

/**
 * Checks the annotations in a catalog YAML of any number of documents, without a
 * catalog. What is no entity is passed over, and so is what a template or a
 * `$text` placeholder fills in later. Never throws: YAML that cannot be read is a
 * problem like others.
 *
 * @returns problems in the order in which they stand in the text.
 * @public
 */
export function checkCatalogYaml(
  text: string,
  options: CheckCatalogYamlOptions,
): AnnotationCheck {
  const lineCounter = new LineCounter();
  const problems: ProblemAtOffset[] = [];
  let entities = 0;
  try {
    const documents = parseAllDocuments(text, {
      lineCounter,
      prettyErrors: false,
      // Warnings would be printed.
      logLevel: 'error',
    });
    for (const document of documents) {
      const syntaxErrors = syntaxProblems(document);
      const entity =
        syntaxErrors.length > 0 ? undefined : readYamlEntity(document, text);
      entities += entity ? 1 : 0;
      problems.push(
        ...syntaxErrors,
        ...(entity
          ? checkYamlEntity(entity, text, {
              accountIdAnnotations: options.accountIdAnnotations,
              customerFilter:
                options.customerFilter ??
                readCustomerEntityFilter(undefined, () => undefined),
            })
          : []),
      );
    }
  } catch (error) {
    // Such as nesting without end, or aliases that multiply without end.
    problems.push({
      offset: 0,
      severity: 'ERROR',
      message: `this YAML cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    });
  }
  return {
    entities,
    problems: problems
      .sort((one, other) => one.offset - other.offset)
      .map(({ offset, ...problem }) => {
        const { line, col } = lineCounter.linePos(offset);
        return {
          line: Math.max(line, 1),
          column: Math.max(col, 1),
          ...problem,
        };
      }),
  };
}

function syntaxProblems(document: {
  errors?: Document.Parsed['errors'];
}): ProblemAtOffset[] {
  return (document.errors ?? [])
    .slice(0, MOST_SYNTAX_ERRORS)
    .map(({ pos, message }) => ({
      offset: pos[0],
      severity: 'ERROR',
      message: `this is no valid YAML: ${message}`,
    }));
}
