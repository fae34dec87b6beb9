import {
  type Entity,
  getCompoundEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import {
  type CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { accountEntityName } from 'backstage-plugin-aws-resale-common';

/**
 * Relations between an entity and the accounts that it runs in, in both
 * directions. The names of accounts are made from their ids, so nobody is asked.
 *
 * @param namespace - of account entities; undefined when there are none.
 */
export function accountRelations(
  entity: Entity,
  accountIds: readonly string[],
  namespace: string | undefined,
): CatalogProcessorResult[] {
  if (namespace === undefined) {
    return [];
  }
  const self = getCompoundEntityRef(entity);
  return accountIds.flatMap(accountId => {
    const account = {
      kind: 'Resource',
      namespace,
      name: accountEntityName(accountId),
    };
    return [
      processingResult.relation({
        source: self,
        type: RELATION_DEPENDS_ON,
        target: account,
      }),
      processingResult.relation({
        source: account,
        type: RELATION_DEPENDENCY_OF,
        target: self,
      }),
    ];
  });
}
