import { ServiceError } from '../../server/ServiceError';

/**
 * ARNs that a request lists; undefined when it lists none, which means all.
 *
 * @param code - of the error for an ARN that is not among the known ones
 * @throws ServiceError for an unknown ARN
 */
export function requireKnown(
  listed: unknown,
  known: readonly string[],
  code: string,
): ReadonlySet<string> | undefined {
  if (!Array.isArray(listed) || listed.length === 0) {
    return undefined;
  }
  const unknown = listed.find(arn => !known.includes(arn));
  if (unknown !== undefined) {
    throw new ServiceError(code, `${unknown} does not exist for the account.`);
  }
  return new Set(listed);
}
