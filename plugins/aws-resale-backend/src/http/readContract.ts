import type { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What the validating router takes. */
export type OpenApiDocument = Parameters<
  typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
>[0];

/**
 * The OpenAPI contract as it is shipped with the package, so that what is
 * validated is what is documented.
 */
export async function readContract(): Promise<OpenApiDocument> {
  const path = resolvePackagePath(
    'backstage-plugin-aws-resale-backend',
    'src/schema/openapi.yaml',
  );
  return parse(await readFile(path, 'utf8'));
}
