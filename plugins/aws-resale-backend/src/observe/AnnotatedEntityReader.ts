import type { Entity } from '@backstage/catalog-model';

/** Reads the entities that carry annotations of the contract, ours left out. */
export interface AnnotatedEntityReader {
  /**
   * Every annotated entity, page by page. Ends normally only after the last
   * page. An entity whose every annotation is misspelt is not among them.
   *
   * @throws whatever the catalog answers; a reading that threw is no reading.
   */
  pages(signal: AbortSignal): AsyncIterable<Entity[]>;

  /**
   * Those of some entities that the catalog has, annotated or not.
   *
   * @param entityRefs - full refs, in lower case.
   */
  byRefs(entityRefs: readonly string[], signal: AbortSignal): Promise<Entity[]>;
}
