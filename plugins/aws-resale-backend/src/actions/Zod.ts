import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';

type Registration = Parameters<ActionsRegistryService['register']>[0];

/** The zod that the actions registry hands to schemas, whichever version it is. */
export type Zod = Parameters<Registration['schema']['input']>[0];
