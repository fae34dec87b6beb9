import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';

/** Resources of AWS Organizations that the simulator can tag. */
export type ResourceType = 'account' | 'ou';

const all: readonly ResourceType[] = ['account', 'ou'];

/**
 * `ResourceTypeFilters` of a request: a service, or a service and a type.
 * Types of other services are accepted and match nothing.
 *
 * @throws ServiceError when the member has no such form
 */
export function readResourceTypes(
  parameters: Parameters,
): ReadonlySet<ResourceType> {
  const filters = parameters.ResourceTypeFilters ?? [];
  if (!Array.isArray(filters) || filters.some(one => typeof one !== 'string')) {
    throw new ServiceError(
      'InvalidParameterException',
      'ResourceTypeFilters must be a list of texts.',
    );
  }
  return new Set(
    all.filter(
      type =>
        filters.length === 0 ||
        filters.includes('organizations') ||
        filters.includes(`organizations:${type}`),
    ),
  );
}
