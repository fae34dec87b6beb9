import {
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseCustomerAnnotations } from 'backstage-plugin-aws-resale-common';
import type { CustomerReading } from '../store/CustomerStore';

/** Takes from a catalog entity what makes it a customer. Never throws. */
export function customerFromEntity(entity: Entity): CustomerReading {
  const { facts, problems } = parseCustomerAnnotations(
    entity.metadata.annotations ?? {},
  );
  const ref = stringifyEntityRef(entity);
  const kind = entity.kind.toLowerCase();
  const owners = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => relation.targetRef);
  return {
    ref,
    title: titleOf(entity),
    facts,
    problems,
    ownerRefs: kind === 'group' || kind === 'user' ? [ref, ...owners] : owners,
    managerRefs: facts.accountManagerRefs,
  };
}

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    (typeof displayName === 'string' && displayName.trim()) ||
    entity.metadata.title?.trim() ||
    entity.metadata.name
  );
}
