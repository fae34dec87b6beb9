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
    const namespaces = new Set(
      refs
        .filter(ref => !known.has(ref))
        .map(ref => parseEntityRef(ref).namespace),
    );
    for (const namespace of namespaces) {
      for (const kind of KINDS) {
        signal.throwIfAborted();
        for (const name of await this.#names(kind, namespace)) {
          known.add(stringifyEntityRef({ kind, namespace, name }));
        }
      }
    }
    return known;
  }

  /** One answer holds all names, which pages of entities would not. */
  async #names(kind: string, namespace: string): Promise<string[]> {
    const { facets } = await this.#catalog.getEntityFacets(
      { filter: { kind, 'metadata.namespace': namespace }, facets: [NAME] },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return (facets[NAME] ?? []).map(({ value }) => value);
  }
}
