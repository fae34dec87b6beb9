import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CONTRACT,
  LOCATION_PREFIX,
} from 'backstage-plugin-aws-resale-common';
import type { AnnotatedEntityReader } from './AnnotatedEntityReader';

const PAGE_SIZE = 500;
const REFS_PER_REQUEST = 200;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
  'spec.type',
  'relations',
  'status',
];

/** Reads annotated entities from the catalog with the plugin's own credentials. */
export class CatalogEntityReader implements AnnotatedEntityReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #annotations: readonly string[];

  /** @param options.accountIdAnnotations - read beside those of the contract. */
  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    accountIdAnnotations: readonly string[];
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#annotations = [
      ...new Set([
        ...ANNOTATION_CONTRACT.filter(({ on }) => on === 'customer').map(
          ({ key }) => key,
        ),
        ...options.accountIdAnnotations,
      ]),
    ];
  }

  async *pages(signal: AbortSignal): AsyncIterable<Entity[]> {
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      const credentials = await this.#auth.getOwnServiceCredentials();
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE_SIZE }
          : {
              filter: this.#annotations.map(annotation => ({
                [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
              })),
              // Each account has an entity of ours; there may be 100,000.
              query: {
                $not: {
                  [`metadata.annotations.${ANNOTATION_LOCATION}`]: {
                    $hasPrefix: LOCATION_PREFIX,
                  },
                },
              },
              fields: FIELDS,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      yield page.items;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  async byRefs(
    entityRefs: readonly string[],
    signal: AbortSignal,
  ): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (let start = 0; start < entityRefs.length; start += REFS_PER_REQUEST) {
      signal.throwIfAborted();
      const credentials = await this.#auth.getOwnServiceCredentials();
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: entityRefs.slice(start, start + REFS_PER_REQUEST),
          fields: FIELDS,
        },
        { credentials },
      );
      entities.push(...items.filter(entity => entity !== undefined));
    }
    return entities;
  }
}
