import { createBackend } from '@backstage/backend-defaults';
import { addFeatures } from '../src/features';
import { demoAuthModule } from './demoAuthModule';
import { createDemoCatalogModule } from './demoCatalogModule';
import { createDemoPortfolioModule } from './demoPortfolioModule';

const backend = createBackend();
const now = new Date();

addFeatures(backend);

backend.add(demoAuthModule);
backend.add(createDemoCatalogModule(now));
backend.add(createDemoPortfolioModule(now));

backend.start();
