import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  accountEmailReadPermission,
  accountReadPermission,
  custodyAttestPermission,
  custodyReadPermission,
  customerReadPermission,
  mappingDecidePermission,
  mappingReadPermission,
  organizationConnectPermission,
  organizationReadPermission,
  organizationRunPermission,
  postureExceptPermission,
} from 'backstage-plugin-aws-resale-common';
import {
  accountResourceRef,
  accountRules,
  customerResourceRef,
  customerRules,
} from 'backstage-plugin-aws-resale-node';
import type { Stores } from '../store/createStores';

/** Tells the permission framework what can be asked of this plugin. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  { queries }: Pick<Stores, 'queries'>,
): void {
  registry.addResourceType({
    resourceRef: accountResourceRef,
    permissions: [
      accountReadPermission,
      accountEmailReadPermission,
      custodyReadPermission,
      custodyAttestPermission,
      postureExceptPermission,
    ],
    rules: Object.values(accountRules),
    getResources: refs => queries.accounts.resources(refs),
  });
  registry.addResourceType({
    resourceRef: customerResourceRef,
    permissions: [customerReadPermission],
    rules: Object.values(customerRules),
    getResources: refs => queries.customers.resources(refs),
  });
  registry.addPermissions([
    organizationReadPermission,
    organizationRunPermission,
    organizationConnectPermission,
    mappingReadPermission,
    mappingDecidePermission,
  ]);
}
