import type { Entity } from '@backstage/catalog-model';

/** Reads the entities that may be customers. */
export interface CustomerReader {
  /**
   * Every matching entity. Ends normally only after the last page.
   *
   * @throws whatever the catalog answers; a reading that threw is no reading.
   */
  read(signal: AbortSignal): Promise<Entity[]>;
}
