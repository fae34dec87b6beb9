import {
  RESOURCE_TYPE_ACCOUNT,
  RESOURCE_TYPE_CUSTOMER,
} from 'backstage-plugin-aws-resale-common';
import { createPermissionResourceRef } from '@backstage/plugin-permission-node';

/** What permission rules may look at in an account. @public */
export interface AccountResource {
  accountId: string;
  payerAccountId: string;
  customerRef?: string;
  /** Refs that own or manage the customer of the account. */
  customerOwnerRefs: string[];
  customerManagerRefs: string[];
}

/**
 * A condition on accounts that the database can answer; the values of one
 * filter are alternatives.
 *
 * @public
 */
export type AccountFilter =
  | { key: 'customerRef'; values: string[] }
  | { key: 'customerOwner'; values: string[] }
  | { key: 'customerManager'; values: string[] }
  | { key: 'payerAccountId'; values: string[] };

/** What permission rules may look at in a customer. @public */
export interface CustomerResource {
  customerRef: string;
  ownerRefs: string[];
  managerRefs: string[];
}

/**
 * A condition on customers that the database can answer; the values of one
 * filter are alternatives.
 *
 * @public
 */
export type CustomerFilter =
  | { key: 'customerRef'; values: string[] }
  | { key: 'owner'; values: string[] }
  | { key: 'manager'; values: string[] };

/** @public */
export const accountResourceRef = createPermissionResourceRef<
  AccountResource,
  AccountFilter
>().with({ pluginId: 'aws-resale', resourceType: RESOURCE_TYPE_ACCOUNT });

/** @public */
export const customerResourceRef = createPermissionResourceRef<
  CustomerResource,
  CustomerFilter
>().with({ pluginId: 'aws-resale', resourceType: RESOURCE_TYPE_CUSTOMER });
