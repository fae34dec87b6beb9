import type {
  AnnotationProblem,
  ProblemQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ANNOTATED_ENTITIES_TABLE, type AnnotatedEntityRow } from '../tables';
import { applyKeyset, takePage, type Page, type SortColumn } from './keyset';
import { problemsOf } from './problemsOf';
import { whereMatches } from './search';

const E = ANNOTATED_ENTITIES_TABLE;
const SORT_NAME = 'problems';
const ERRORS_FIRST: SortColumn[] = [
  { sql: `${E}.error_count`, direction: 'desc' },
  { sql: `${E}.warning_count`, direction: 'desc' },
  { sql: `${E}.title_lower`, direction: 'asc' },
  { sql: `${E}.entity_ref`, direction: 'asc' },
];

/** A kept entity with everything that is wrong with its annotations. */
export interface EntityInNeed {
  entityRef: string;
  title: string;
  /** `backstage.io/managed-by-location`. */
  location?: string;
  sourceUrl?: string;
  editUrl?: string;
  /** Annotations of the contract, as written. */
  annotations: Record<string, unknown>;
  problems: AnnotationProblem[];
}

/** Reads what is wrong with annotations. */
export class AnnotationQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Entities with problems, those with most errors first.
   *
   * @throws InputError for a cursor of another list.
   */
  async list(query: ProblemQuery): Promise<Page<EntityInNeed>> {
    const limit = query.limit ?? 25;
    const [{ count }] = await this.#inNeed(query).count({ count: '*' });
    const rows = this.#inNeed(query).select(`${E}.*`);
    applyKeyset(this.#knex, rows, ERRORS_FIRST, {
      sortName: SORT_NAME,
      cursor: query.cursor,
      limit,
    });
    const page = takePage((await rows) as AnnotatedEntityRow[], ERRORS_FIRST, {
      sortName: SORT_NAME,
      limit,
    });
    return {
      items: page.rows.map(toEntityInNeed),
      nextCursor: page.nextCursor,
      totalCount: Number(count),
    };
  }

  /**
   * What was found wrong with an entity beside others, and when the entity was
   * last changed; undefined when it is not kept.
   */
  async crossProblems(entityRef: string): Promise<
    | {
        annotations: Record<string, unknown>;
        problems: AnnotationProblem[];
        keptAt: string;
      }
    | undefined
  > {
    const row = await this.#knex<AnnotatedEntityRow>(E)
      .where({ entity_ref: entityRef })
      .first();
    return (
      row && {
        annotations: JSON.parse(row.annotations),
        problems: JSON.parse(row.cross_problems),
        keptAt: row.read_at,
      }
    );
  }

  #inNeed(query: ProblemQuery): Knex.QueryBuilder {
    const rows = this.#knex(E).andWhere(where =>
      where
        .where(`${E}.error_count`, '>', 0)
        .orWhere(`${E}.warning_count`, '>', 0),
    );
    whereMatches(rows, query.q, {
      contains: [`${E}.title_lower`, `${E}.entity_ref`],
      startsWith: [],
    });
    return rows;
  }
}

function toEntityInNeed(row: AnnotatedEntityRow): EntityInNeed {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    location: row.origin ?? undefined,
    sourceUrl: row.source_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    annotations: JSON.parse(row.annotations),
    problems: problemsOf(row),
  };
}
