import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { demoEntities } from 'aws-simulator';

/** Where the demo's customers say that they come from. */
export const DEMO_LOCATION = 'demo:customers';

/**
 * The demo's customers as the catalog holds them.
 *
 * @param options.now - the present, which the dates in annotations are relative to.
 * @param options.at - the moment whose customers are wanted.
 */
export function demoCatalogEntities(options: {
  now: Date;
  at: Date;
}): Entity[] {
  return demoEntities(options).map(entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: DEMO_LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: DEMO_LOCATION,
      },
    },
  }));
}
