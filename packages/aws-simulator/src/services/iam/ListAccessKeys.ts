import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { iamListing } from './iamListing';
import { pageMembers } from './pageMembers';
import { requestedUser } from './requestedUser';

const ACTION = 'iam:ListAccessKeys';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export const ListAccessKeys: Operation = {
  service: 'iam',
  name: 'ListAccessKeys',
  action: ACTION,
  accepts: ['UserName', 'Marker', 'MaxItems'],
  logged: ['MaxItems'],
  listing: iamListing('AccessKeyMetadata'),
  run(request) {
    const { user, credentials } = requestedUser(request, ACTION);
    const { items, nextToken } = request.page.cut([
      listingOrder(credentials.accessKeys, key => key.accessKeyId),
    ]);
    return {
      AccessKeyMetadata: items.map(({ accessKeyId, status, createdAt }) => ({
        UserName: user?.userName,
        AccessKeyId: accessKeyId,
        Status: status,
        CreateDate: createdAt,
      })),
      ...pageMembers(nextToken),
    };
  },
};
