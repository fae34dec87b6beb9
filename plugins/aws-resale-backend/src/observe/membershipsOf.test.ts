import type { Entity } from '@backstage/catalog-model';
import { membershipsOf } from './membershipsOf';

const AT = new Date('2026-11-24T14:00:00.000Z');

const entity = (kind: string, name: string, spec: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});

describe('membershipsOf', () => {
  it('takes memberships from entities as they are written, from whichever side', () => {
    const { graph, titles } = membershipsOf(
      [
        entity('Group', 'A', {
          children: ['b'],
          members: ['anna', 'user:x/y'],
        }),
        entity('Group', 'b', { parent: 'default/above' }),
        entity('Group', 'above', { children: [] }),
        entity('User', 'Anna', { memberOf: ['group:default/b', 'not a ref:'] }),
        entity('Component', 'shop', { owner: 'a', memberOf: ['a'] }),
      ],
      AT,
    );
    expect(graph).toEqual({
      membersOf: new Map([
        [
          'group:default/a',
          ['group:default/b', 'user:default/anna', 'user:x/y'],
        ],
        ['group:default/b', ['user:default/anna']],
        ['group:default/above', ['group:default/b']],
      ]),
      people: new Set(['user:default/anna']),
      observedAt: AT.toISOString(),
    });
    expect([...titles.keys()].sort()).toEqual([
      'group:default/a',
      'group:default/above',
      'group:default/b',
      'user:default/anna',
    ]);
  });
});
