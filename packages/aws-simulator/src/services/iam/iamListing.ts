import type { Listing } from '../../server/Operation';
import { iamErrors } from './iamErrors';

const MAXIMUM_SIZE = 1000;

/**
 * How every listing of IAM pages: 1 to 1,000 items, 100 unless told otherwise.
 *
 * @param itemsField - member of the answer that holds the items
 */
export function iamListing(itemsField: string): Listing {
  return {
    tokenField: 'Marker',
    sizeField: 'MaxItems',
    hasTextSize: true,
    maximumSize: MAXIMUM_SIZE,
    defaultSize: 100,
    empty: { [itemsField]: [], IsTruncated: false },
    invalidToken: () => iamErrors.validation('Invalid Marker.'),
    invalidSize: () =>
      iamErrors.validation(
        `Value at 'maxItems' failed to satisfy constraint: Member must be a number from 1 to ${MAXIMUM_SIZE}`,
      ),
  };
}
