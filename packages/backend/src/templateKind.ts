import { provideStaticCatalogModel } from '@backstage/plugin-catalog-node/alpha';
import { scaffolderCatalogModelLayer } from '@backstage/plugin-scaffolder-common/alpha';

/** Lets the catalog hold software templates, which it does not know by itself. */
export const templateKind = provideStaticCatalogModel({
  layers: [scaffolderCatalogModelLayer],
});
