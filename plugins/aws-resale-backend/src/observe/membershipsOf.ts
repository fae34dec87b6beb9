import {
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { MembershipReading } from '../store/posture/MembershipStore';
import { titleOfEntity } from './titleOfEntity';

const DOWNWARDS: readonly string[] = [RELATION_HAS_MEMBER, RELATION_PARENT_OF];

/** Users and groups directly below a group by its relations; refs in lower case. */
export function membersByRelation(group: Entity): string[] {
  return (group.relations ?? [])
    .filter(({ type }) => DOWNWARDS.includes(type))
    .map(({ targetRef }) => targetRef.toLowerCase());
}

/**
 * Groups and users among some entities. Memberships are taken from relations, and
 * from what the entities themselves declare, where that was read: an entity as it
 * is written has no relations yet.
 */
export function membershipsOf(
  entities: readonly Entity[],
  at: Date,
): MembershipReading {
  const membersOf = new Map<string, Set<string>>();
  const people = new Set<string>();
  const titles = new Map<string, string>();
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    const kind = entity.kind.toLowerCase();
    if (kind === 'group') {
      membersOf.set(ref, new Set(membersByRelation(entity)));
    } else if (kind === 'user') {
      people.add(ref);
    } else {
      continue;
    }
    titles.set(ref, titleOfEntity(entity));
  }
  for (const entity of entities) {
    for (const [group, member] of declaredMemberships(entity)) {
      membersOf.get(group)?.add(member);
    }
  }
  return {
    graph: {
      membersOf: new Map(
        [...membersOf].map(([ref, members]) => [ref, [...members].sort()]),
      ),
      people,
      observedAt: at.toISOString(),
    },
    titles,
  };
}

/** Pairs of a group and a member, as the fields of an entity say. */
function declaredMemberships(entity: Entity): Array<[string, string]> {
  const ref = stringifyEntityRef(entity);
  const named = (field: string, defaultKind: string) =>
    refsIn(entity, field, defaultKind);
  switch (entity.kind.toLowerCase()) {
    case 'user':
      return named('memberOf', 'group').map(group => [group, ref]);
    case 'group':
      return [
        ...named('parent', 'group').map((group): [string, string] => [
          group,
          ref,
        ]),
        ...[...named('children', 'group'), ...named('members', 'user')].map(
          (member): [string, string] => [ref, member],
        ),
      ];
    default:
      return [];
  }
}

function refsIn(entity: Entity, field: string, defaultKind: string): string[] {
  const value = entity.spec?.[field];
  return (Array.isArray(value) ? value : [value]).flatMap(text => {
    if (typeof text !== 'string') {
      return [];
    }
    try {
      return stringifyEntityRef(
        parseEntityRef(text, {
          defaultKind,
          defaultNamespace: entity.metadata.namespace ?? 'default',
        }),
      );
    } catch {
      // What is no ref names nobody; the catalog would not have taken it.
      return [];
    }
  });
}
