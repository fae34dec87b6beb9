import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Entity,
  isUserEntity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { demoMemberships } from 'aws-simulator';
import { parseAllDocuments } from 'yaml';

const FILE = join(__dirname, '../../../examples/people.yaml');

/**
 * The people of the demo and their groups, as the catalog would have had them.
 *
 * @param options.now - the present.
 * @param options.at - the moment whose memberships are wanted.
 */
export function demoPeople({ now, at }: { now: Date; at: Date }): Entity[] {
  const later = demoMemberships(now).filter(({ since }) => since > at);
  return parseAllDocuments(readFileSync(FILE, 'utf8'))
    .map((document): Entity => document.toJS())
    .map(entity => {
      const left = later
        .filter(({ person }) => person === stringifyEntityRef(entity))
        .map(({ group }) => parseEntityRef(group).name);
      return isUserEntity(entity) && left.length > 0
        ? {
            ...entity,
            spec: {
              ...entity.spec,
              memberOf: entity.spec.memberOf?.filter(
                name => !left.includes(name),
              ),
            },
          }
        : entity;
    });
}
