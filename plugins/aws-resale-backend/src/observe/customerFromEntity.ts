import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { CustomerReading } from '../store/CustomerStore';
import { titleOfEntity } from './titleOfEntity';

/** Takes from a catalog entity what makes it a customer. Never throws. */
export function customerFromEntity(
  entity: Entity,
  facts: DeclaredFacts,
): CustomerReading {
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLowerCase();
  const owners = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => relation.targetRef);
  return {
    ref,
    title: titleOfEntity(entity),
    facts,
    ownerRefs: kind === 'group' || kind === 'user' ? [ref, ...owners] : owners,
    managerRefs: facts.accountManagerRefs,
  };
}
