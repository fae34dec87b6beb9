import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';

/** Whether a resource with these tags is meant. */
export type TagFilter = (tags: Readonly<Record<string, string>>) => boolean;

/**
 * `TagFilters` of a request. A resource must match all of them; each names a
 * key, and values of which one must match unless there are none.
 *
 * @throws ServiceError when a filter has no such form
 */
export function readTagFilters(parameters: Parameters): TagFilter[] {
  const filters = parameters.TagFilters ?? [];
  if (!Array.isArray(filters)) {
    throw invalidFilter();
  }
  return filters.map((filter: unknown) => {
    const { Key: key, Values: values = [] } = Object(filter);
    if (typeof key !== 'string' || !Array.isArray(values)) {
      throw invalidFilter();
    }
    return tags =>
      key in tags && (values.length === 0 || values.includes(tags[key]));
  });
}

function invalidFilter(): ServiceError {
  return new ServiceError(
    'InvalidParameterException',
    'TagFilters must be a list of a Key and Values each.',
  );
}
