import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { iamListing } from './iamListing';
import { pageMembers } from './pageMembers';
import { requestedUser } from './requestedUser';
import { serialNumber } from './serialNumber';

const ACTION = 'iam:ListMFADevices';

/**
 * Second factors of any kind of one user. AWS tells no name for the root user.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html
 */
export const ListMFADevices: Operation = {
  service: 'iam',
  name: 'ListMFADevices',
  action: ACTION,
  accepts: ['UserName', 'Marker', 'MaxItems'],
  logged: ['MaxItems'],
  listing: iamListing('MFADevices'),
  run(request) {
    const { user, credentials } = requestedUser(request, ACTION);
    const devices = credentials.mfaDevices.map(device => ({
      UserName: user?.userName,
      SerialNumber: serialNumber(request.caller, device, user?.userName),
      EnableDate: device.enabledAt,
    }));
    const { items, nextToken } = request.page.cut([
      listingOrder(devices, device => device.SerialNumber),
    ]);
    return { MFADevices: items, ...pageMembers(nextToken) };
  },
};
