import type { Listing } from '../../server/Operation';
import { invalidInput } from './invalidInput';

const MAXIMUM_SIZE = 20;

/**
 * How every listing of AWS Organizations pages: 1 to 20 items, 20 unless told
 * otherwise, tokens without an end.
 *
 * @param itemsField - member of the answer that holds the items
 */
export function organizationsListing(
  itemsField: string,
): Listing & { sizeField: 'MaxResults' } {
  return {
    tokenField: 'NextToken',
    sizeField: 'MaxResults',
    maximumSize: MAXIMUM_SIZE,
    defaultSize: MAXIMUM_SIZE,
    empty: { [itemsField]: [] },
    invalidToken: () =>
      invalidInput(
        'INVALID_NEXT_TOKEN',
        'You provided a value for NextToken that is not valid for this request.',
      ),
    invalidSize: problem => {
      const reasons = {
        TOO_LARGE: 'MAX_VALUE_EXCEEDED',
        TOO_SMALL: 'MIN_VALUE_EXCEEDED',
        NOT_A_NUMBER: 'INVALID_PATTERN',
      };
      return invalidInput(
        reasons[problem],
        `You provided a value for MaxResults that is not a whole number from 1 to ${MAXIMUM_SIZE}.`,
      );
    },
  };
}
