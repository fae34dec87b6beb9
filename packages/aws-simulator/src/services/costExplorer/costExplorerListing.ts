import type { Listing } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';

const MAXIMUM_SIZE = 100;

/**
 * How Cost Explorer pages its monitors and subscriptions.
 *
 * @param itemsField - member of the answer that holds the items
 */
export function costExplorerListing(itemsField: string): Listing {
  return {
    tokenField: 'NextPageToken',
    sizeField: 'MaxResults',
    maximumSize: MAXIMUM_SIZE,
    defaultSize: MAXIMUM_SIZE,
    empty: { [itemsField]: [] },
    invalidToken: () =>
      new ServiceError(
        'InvalidNextTokenException',
        'The pagination token is invalid. Try again without a pagination token.',
      ),
    invalidSize: () =>
      new ServiceError(
        'ValidationException',
        `MaxResults must be a number from 1 to ${MAXIMUM_SIZE}.`,
      ),
  };
}
