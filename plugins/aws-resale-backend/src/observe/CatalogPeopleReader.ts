import type { AuthService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PeopleReader } from './PeopleReader';

const REFS_PER_REQUEST = 500;
const KINDS = ['user', 'group'];
const NAME = 'metadata.name';

/** Finds users and groups with the plugin's own credentials. */
export class CatalogPeopleReader implements PeopleReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async near(
    refs: readonly string[],
    signal: AbortSignal,
  ): Promise<Set<string>> {
    const known = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      signal.throwIfAborted();
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: refs.slice(start, start + REFS_PER_REQUEST),
          fields: ['kind', NAME, 'metadata.namespace'],
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      for (const entity of items) {
        if (entity) {
          known.add(stringifyEntityRef(entity));
        }
      }
    }
    const missing = refs.filter(ref => !known.has(ref));
    const namespaces = new Set(
      missing.map(ref => parseEntityRef(ref).namespace),
    );
    for (const kind of namespaces.size > 0 ? KINDS : []) {
      signal.throwIfAborted();
      const hasAny = (await this.#values({ kind }, 'kind')).length > 0;
      if (!hasAny) {
        missing
          .filter(ref => ref.startsWith(`${kind}:`))
          .forEach(ref => known.add(ref));
      }
      for (const namespace of hasAny ? namespaces : []) {
        signal.throwIfAborted();
        for (const name of await this.#values(
          { kind, 'metadata.namespace': namespace },
          NAME,
        )) {
          known.add(stringifyEntityRef({ kind, namespace, name }));
        }
      }
    }
    return known;
  }

  /** One answer holds all values, which pages of entities would not. */
  async #values(
    filter: Record<string, string>,
    facet: string,
  ): Promise<string[]> {
    const { facets } = await this.#catalog.getEntityFacets(
      { filter, facets: [facet] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return (facets[facet] ?? []).map(({ value }) => value);
  }
}
