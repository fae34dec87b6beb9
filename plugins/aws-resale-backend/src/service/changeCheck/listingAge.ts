import type { AwsResaleConfig } from '../../config/types';
import type { FactAge } from '../../judge/changeCheck/types';
import { countsFor } from './countsFor';

/**
 * How old everything is that a listing of an organization says.
 *
 * @param listedAt - ISO 8601; when a complete one last told where an account is.
 */
export function listingAge(
  listedAt: string | undefined,
  { polling }: Pick<AwsResaleConfig, 'polling'>,
): FactAge {
  return {
    kind: 'INVENTORY',
    what: 'listing of the organization',
    ...countsFor(listedAt, polling.staleAfterMs),
  };
}
