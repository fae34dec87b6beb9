import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const REFS_PER_REQUEST = 500;

/** Finds users and groups in the catalog as a caller sees it. */
export class PeopleDirectory {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /** Those of some refs that the catalog does not have, or that the caller may not see. */
  async missing(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const missing = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      const entityRefs = refs.slice(start, start + REFS_PER_REQUEST);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind', 'metadata.name'] },
        { credentials },
      );
      entityRefs
        .filter((_, index) => !items[index])
        .forEach(ref => missing.add(ref));
    }
    return missing;
  }
}
