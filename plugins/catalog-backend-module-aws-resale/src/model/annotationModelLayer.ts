import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import { ANNOTATION_CONTRACT } from 'backstage-plugin-aws-resale-common';

/**
 * The annotation contract as a layer of the catalog's model: what each annotation
 * means and which values it takes. An entity with another value is refused.
 *
 * @alpha
 */
export const annotationModelLayer = createCatalogModelLayer({
  layerId: 'aws-resale/annotations',
  builder: model => {
    for (const row of ANNOTATION_CONTRACT) {
      model.addAnnotation({
        name: row.key,
        title: row.title,
        description: row.description,
        schema: {
          jsonSchema: { ...row.jsonSchema, examples: [row.example] },
        },
      });
    }
  },
});
