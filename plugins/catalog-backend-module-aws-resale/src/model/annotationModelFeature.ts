import { provideStaticCatalogModel } from '@backstage/plugin-catalog-node/alpha';
import { annotationModelLayer } from './annotationModelLayer';

/**
 * Makes the catalog validate all its entities by its model, the annotations of
 * AWS resale included.
 *
 * @alpha
 */
export const annotationModelFeature = provideStaticCatalogModel({
  layers: [annotationModelLayer],
});
