import type { AuthService } from '@backstage/backend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  type EntityFilterQuery,
} from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { CustomerFilter } from '../config/types';
import type { CustomerReader } from './CustomerReader';
import { isCustomerEntity } from './isCustomerEntity';

const PAGE_SIZE = 500;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
  'spec.type',
  'relations',
];

/** Reads customers from the catalog with the plugin's own credentials. */
export class CatalogCustomerReader implements CustomerReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #filter: CustomerFilter;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    filter: CustomerFilter;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#filter = options.filter;
  }

  async read(signal: AbortSignal): Promise<Entity[]> {
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      const credentials = await this.#auth.getOwnServiceCredentials();
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE_SIZE }
          : {
              filter: catalogFilter(this.#filter),
              fields: FIELDS,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      entities.push(
        ...page.items.filter(entity => isCustomerEntity(entity, this.#filter)),
      );
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return entities;
  }
}

/** Any annotation of the contract makes an entity of the right kind a customer. */
function catalogFilter(filter: CustomerFilter): EntityFilterQuery {
  const conditions = {
    ...(filter.kinds ? { kind: filter.kinds } : {}),
    ...(filter.types ? { 'spec.type': filter.types } : {}),
    ...(filter.namespaces ? { 'metadata.namespace': filter.namespaces } : {}),
  };
  return Object.values(ANNOTATIONS).map(annotation => ({
    ...conditions,
    [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
  }));
}
