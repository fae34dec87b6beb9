import { listingOrder } from '../../paging/listingOrder';
import type {
  SimulatedIamUser,
  SimulatedMfaDevice,
} from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';
import type { Operation } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { describeUser } from './describeUser';
import { iamErrors } from './iamErrors';
import { iamListing } from './iamListing';
import { pageMembers } from './pageMembers';
import { rootCredentials } from './rootCredentials';
import { serialNumber } from './serialNumber';

interface OwnedDevice {
  serial: string;
  device: SimulatedMfaDevice;
  user: SimulatedIamUser | undefined;
}

/**
 * Authenticator apps of the account, the root user's among them. All of them
 * are assigned.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
export const ListVirtualMFADevices: Operation = {
  service: 'iam',
  name: 'ListVirtualMFADevices',
  action: 'iam:ListVirtualMFADevices',
  accepts: ['AssignmentStatus', 'Marker', 'MaxItems'],
  logged: ['AssignmentStatus', 'MaxItems'],
  listing: iamListing('VirtualMFADevices'),
  run({ caller, page, parameters }) {
    const status = textParameter(parameters, 'AssignmentStatus') ?? 'Any';
    if (!['Any', 'Assigned', 'Unassigned'].includes(status)) {
      throw iamErrors.validation(
        "Value at 'assignmentStatus' failed to satisfy constraint: Member must satisfy enum value set: [Unassigned, Any, Assigned]",
      );
    }
    const { items, nextToken } = page.cut([
      status === 'Unassigned'
        ? []
        : listingOrder(virtualDevices(caller), one => one.serial),
    ]);
    return {
      VirtualMFADevices: items.map(({ serial, device, user }) => ({
        SerialNumber: serial,
        User: describeUser(caller, user),
        EnableDate: device.enabledAt,
      })),
      ...pageMembers(nextToken),
    };
  },
};

function virtualDevices(caller: Caller): OwnedDevice[] {
  const root = rootCredentials(caller.partition, caller.account);
  const owners: [SimulatedIamUser | undefined, SimulatedMfaDevice[]][] = [
    [undefined, root?.mfaDevices ?? []],
    ...(caller.account?.iamUsers ?? []).map(
      (user): [SimulatedIamUser, SimulatedMfaDevice[]] => [
        user,
        user.mfaDevices,
      ],
    ),
  ];
  return owners.flatMap(([user, devices]) =>
    devices
      .filter(({ kind }) => kind === 'virtual')
      .map(device => ({
        serial: serialNumber(caller, device, user?.userName),
        device,
        user,
      })),
  );
}
