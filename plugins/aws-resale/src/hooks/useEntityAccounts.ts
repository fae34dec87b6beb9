import type {
  EntityAccounts,
  EntityName,
} from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from './useAwsResale';

/** Reads the accounts that an entity names, and what is wrong with that. */
export function useEntityAccounts(
  entity: EntityName,
): Loadable<EntityAccounts> {
  const { kind, namespace, name } = entity;
  return useAwsResale(
    (api, options) => api.getEntityAccounts({ kind, namespace, name }, options),
    [kind, namespace, name],
  );
}
