import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogMembershipReader } from './CatalogMembershipReader';

const AT = new Date('2026-11-24T14:00:00.000Z');
const signal = new AbortController().signal;

function group(
  name: string,
  members: string[],
  children: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title: `Group ${name}` },
    // What is declared and not in force yet is no membership.
    spec: { type: 'team', children: [], members: ['declared-only'] },
    relations: [
      ...members.map(targetRef => ({ type: 'hasMember', targetRef })),
      ...children.map(targetRef => ({ type: 'parentOf', targetRef })),
      { type: 'childOf', targetRef: 'group:default/above' },
    ],
  };
}

function user(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName, email: `${name}@provider.example` } },
  };
}

function readerOf(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const requests = jest.spyOn(catalog, 'getEntitiesByRefs');
  return {
    requests,
    reader: new CatalogMembershipReader({
      catalog,
      auth: mockServices.auth(),
    }),
  };
}

describe('CatalogMembershipReader', () => {
  it('reads nested groups to their users, level by level, cycles included', async () => {
    const { reader, requests } = readerOf([
      group('a', ['user:default/anna']),
      group('b', ['user:default/cleo'], ['group:default/on-call']),
      group('on-call', [], ['group:default/sre', 'group:default/b']),
      group('sre', ['user:default/Anna', 'user:default/left']),
      group('unrelated', ['user:default/anna']),
      user('anna', 'Anna Ek'),
      user('cleo', 'Cleo Marin'),
      user('alone', 'Al One'),
    ]);
    const { graph, titles } = await reader.read(
      ['group:default/a', 'group:default/b', 'user:default/alone'],
      AT,
      signal,
    );

    expect(graph).toEqual({
      membersOf: new Map([
        ['group:default/a', ['user:default/anna']],
        ['group:default/b', ['group:default/on-call', 'user:default/cleo']],
        ['group:default/on-call', ['group:default/b', 'group:default/sre']],
        ['group:default/sre', ['user:default/anna', 'user:default/left']],
      ]),
      people: new Set([
        'user:default/alone',
        'user:default/anna',
        'user:default/cleo',
      ]),
      observedAt: AT.toISOString(),
    });
    expect(titles.get('group:default/a')).toBe('Group a');
    expect(titles.get('user:default/anna')).toBe('Anna Ek');
    expect(
      requests.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([3, 3, 1, 1]);
    for (const [{ fields }] of requests.mock.calls) {
      expect(fields).not.toContain('spec');
    }
  });

  it('asks for no more than 500 at once', async () => {
    const members = Array.from(
      { length: 1_001 },
      (_, n) => `user:default/u${n}`,
    );
    const { reader, requests } = readerOf([
      group('a', members),
      user('u1000', 'Last'),
    ]);
    const { graph } = await reader.read(['group:default/a'], AT, signal);

    expect(graph.people).toEqual(new Set(['user:default/u1000']));
    expect(
      requests.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([1, 500, 500, 1]);
  });

  it('reads all or nothing', async () => {
    const { reader, requests } = readerOf([
      group('a', [], ['group:default/b']),
      group('b', []),
    ]);
    requests.mockResolvedValueOnce({ items: [group('a', ['user:x/y'])] });
    requests.mockRejectedValueOnce(new Error('503'));

    await expect(reader.read(['group:default/a'], AT, signal)).rejects.toThrow(
      '503',
    );
  });
});
