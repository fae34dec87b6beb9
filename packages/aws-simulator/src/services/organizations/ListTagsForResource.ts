import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { invalidInput } from './invalidInput';
import type { MemberOrganization } from './MemberOrganization';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';

const RESOURCE_ID =
  /^(r-[0-9a-z]{4,32}|\d{12}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|p-[0-9a-zA-Z_]{8,128}|rp-[0-9a-zA-Z_]{4,128}|rt-[0-9a-z]{8,32})$/;

/**
 * Unlike the other listings it takes no `MaxResults`.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTagsForResource.html
 */
export const ListTagsForResource: Operation = {
  service: 'organizations',
  name: 'ListTagsForResource',
  action: 'organizations:ListTagsForResource',
  accepts: ['ResourceId', 'NextToken'],
  logged: ['ResourceId'],
  listing: { ...organizationsListing('Tags'), sizeField: undefined },
  run({ caller, page, parameters }) {
    const organization = organizationOf(caller);
    const resourceId = textParameter(parameters, 'ResourceId');
    if (!resourceId || !RESOURCE_ID.test(resourceId)) {
      throw invalidInput(
        'INVALID_PATTERN',
        'You provided a value for ResourceId that does not match the required pattern.',
      );
    }
    const tags = tagsOf(organization, resourceId);
    if (!tags) {
      throw new ServiceError(
        'TargetNotFoundException',
        "You specified a target that doesn't exist.",
      );
    }
    const { items, nextToken } = page.cut([
      listingOrder(Object.entries(tags), ([key]) => key),
    ]);
    return {
      Tags: items.map(([Key, Value]) => ({ Key, Value })),
      NextToken: nextToken,
    };
  },
};

function tagsOf(
  organization: MemberOrganization,
  resourceId: string,
): Record<string, string> | undefined {
  if (resourceId === organization.rootId) {
    return {};
  }
  return (
    organization.accounts.find(account => account.accountId === resourceId) ??
    organization.organizationalUnits.find(unit => unit.ouId === resourceId)
  )?.tags;
}
