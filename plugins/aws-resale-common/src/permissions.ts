import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of everything that belongs to one AWS account. @public */
export const RESOURCE_TYPE_ACCOUNT = 'aws-resale-account';

/** Resource type of customers; a customer without accounts is visible too. @public */
export const RESOURCE_TYPE_CUSTOMER = 'aws-resale-customer';

/** See an account, its model, verdict, evidence and history. @public */
export const accountReadPermission = createPermission({
  name: 'aws-resale.account.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** See the root e-mail address of an account, not just its domain. @public */
export const accountEmailReadPermission = createPermission({
  name: 'aws-resale.account.email.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** See a customer and what it declares. @public */
export const customerReadPermission = createPermission({
  name: 'aws-resale.customer.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CUSTOMER,
});

/** See which organizations are polled and how that goes. @public */
export const organizationReadPermission = createPermission({
  name: 'aws-resale.organization.read',
  attributes: { action: 'read' },
});

/** Make an organization due at once. @public */
export const organizationRunPermission = createPermission({
  name: 'aws-resale.organization.run',
  attributes: { action: 'update' },
});

/** Approve a payer and see the role template with its external id. @public */
export const organizationConnectPermission = createPermission({
  name: 'aws-resale.organization.connect',
  attributes: { action: 'create' },
});

/** See what is not mapped to a customer, conflicts and annotation problems. @public */
export const mappingReadPermission = createPermission({
  name: 'aws-resale.mapping.read',
  attributes: { action: 'read' },
});

/** Give accounts to customers, settle conflicts, put accounts aside. @public */
export const mappingDecidePermission = createPermission({
  name: 'aws-resale.mapping.decide',
  attributes: { action: 'update' },
});

/** See who keeps which part of a root user, where, and who attested it. @public */
export const custodyReadPermission = createPermission({
  name: 'aws-resale.custody.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** Attest who keeps a part of a root user, and decide on what others attested. @public */
export const custodyAttestPermission = createPermission({
  name: 'aws-resale.custody.attest',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** Accept the risk of an exposed check until a day. @public */
export const postureExceptPermission = createPermission({
  name: 'aws-resale.posture.except',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** Record that a change to an account was approved or granted, and by whom. @public */
export const changeApprovePermission = createPermission({
  name: 'aws-resale.change.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_ACCOUNT,
});

/** Every permission of the plugin. @public */
export const awsResalePermissions = [
  accountReadPermission,
  accountEmailReadPermission,
  customerReadPermission,
  organizationReadPermission,
  organizationRunPermission,
  organizationConnectPermission,
  mappingReadPermission,
  mappingDecidePermission,
  custodyReadPermission,
  custodyAttestPermission,
  postureExceptPermission,
  changeApprovePermission,
];
