import { createBackend } from '@backstage/backend-defaults';
import { addFeatures } from './features';

const backend = createBackend();

addFeatures(backend);

// Searches in PostgreSQL; steps aside by itself where the database is another.
backend.add(import('@backstage/plugin-search-backend-module-pg'));

backend.start();
