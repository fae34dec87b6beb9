/**
 * Names of the catalog entities are made from ids alone, so that whoever knows
 * an id knows the ref without asking.
 *
 * @packageDocumentation
 */

/** Both location annotations of our entities begin with this. @public */
export const LOCATION_PREFIX = 'aws-resale:';

/** `spec.type` of account entities, as the existing AWS module has it. @public */
export const ACCOUNT_ENTITY_TYPE = 'cloud-account';

/** `spec.type` of organization entities. @public */
export const ORGANIZATION_ENTITY_TYPE = 'aws-organization';

/** Annotations that the existing AWS module writes and other plugins read. @public */
export const AWS_ANNOTATIONS = {
  accountId: 'amazonaws.com/account-id',
  arn: 'amazonaws.com/arn',
  organizationId: 'amazonaws.com/organization-id',
} as const;

/** `metadata.name` of the entity of an account. @public */
export function accountEntityName(accountId: string): string {
  return `aws-${accountId}`;
}

/** Entity ref of an account. @public */
export function accountEntityRef(
  accountId: string,
  namespace = 'default',
): string {
  return `resource:${namespace}/${accountEntityName(accountId)}`;
}

/** Entity ref of an organization, whose name is its `o-…` id. @public */
export function organizationEntityRef(
  organizationId: string,
  namespace = 'default',
): string {
  return `resource:${namespace}/${organizationId}`;
}
