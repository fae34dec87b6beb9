import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogEntityReader } from './CatalogEntityReader';
import { CatalogPeopleReader } from './CatalogPeopleReader';

const { signal } = new AbortController();

function entity(
  kind: string,
  name: string,
  annotations?: Record<string, string>,
  namespace?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, annotations, description: 'not asked for' },
  };
}

const id = '000000000001';

describe('CatalogEntityReader', () => {
  const readerOf = (entities: Entity[]) =>
    new CatalogEntityReader({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      accountIdAnnotations: ['acme.example/aws'],
    });

  it('reads what carries a key of the contract or a configured one, and no more', async () => {
    const reader = readerOf([
      entity('Component', 'configured', { 'acme.example/aws': id }),
      entity('Component', 'not-configured', { 'amazonaws.com/account-id': id }),
      entity('Component', 'plain'),
      entity('Component', 'claims', { 'aws-resale/payer-account-id': id }),
      entity('Group', 'customer', { 'aws-resale/account-model': 'ECAM' }),
      entity('Resource', 'aws-000000000001', {
        'acme.example/aws': id,
        'backstage.io/managed-by-location': 'aws-resale:accounts',
      }),
    ]);
    const names: string[] = [];
    for await (const page of reader.pages(signal)) {
      names.push(...page.map(({ metadata }) => metadata.name));
      expect(page[0].metadata.description).toBeUndefined();
    }
    expect(names).toEqual(['configured', 'claims', 'customer']);
  });

  it('reads page by page', async () => {
    const reader = readerOf(
      Array.from({ length: 1_001 }, (_, index) =>
        entity('Component', `component-${index}`, { 'acme.example/aws': id }),
      ),
    );
    const sizes: number[] = [];
    for await (const page of reader.pages(signal)) {
      sizes.push(page.length);
    }
    expect(sizes).toEqual([500, 500, 1]);
  });

  it('reads single entities, annotated or not, and leaves out what is not there', async () => {
    const reader = readerOf([
      entity('Component', 'plain'),
      entity('Group', 'Acme', { 'aws-resale/account-model': 'ECAM' }),
    ]);
    const entities = await reader.byRefs(
      [
        'component:default/plain',
        'group:default/acme',
        ...Array.from({ length: 300 }, (_, index) => `group:default/${index}`),
      ],
      signal,
    );
    expect(entities.map(({ metadata }) => metadata.name)).toEqual([
      'plain',
      'Acme',
    ]);
  });

  it('stops with its signal', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    const reader = readerOf([]);
    await expect(async () => {
      for await (const page of reader.pages(stopped)) {
        expect(page).toBeUndefined();
      }
    }).rejects.toThrow('stopped');
  });
});

describe('CatalogPeopleReader', () => {
  const people = new CatalogPeopleReader({
    catalog: catalogServiceMock({
      entities: [
        entity('User', 'Jane'),
        entity('User', 'john'),
        entity('Group', 'dach'),
        entity('User', 'elsewhere', undefined, 'other'),
        entity('Component', 'jan'),
      ],
    }),
    auth: mockServices.auth(),
  });

  it('finds what exists', async () => {
    expect(await people.near(['user:default/jane'], signal)).toEqual(
      new Set(['user:default/jane']),
    );
  });

  it('finds all of a namespace for what does not', async () => {
    expect(
      await people.near(['user:default/jan', 'user:other/elsewhere'], signal),
    ).toEqual(
      new Set([
        'user:default/jane',
        'user:default/john',
        'group:default/dach',
        'user:other/elsewhere',
      ]),
    );
  });

  it('takes people for granted while the catalog has none of their kind', async () => {
    const starting = new CatalogPeopleReader({
      catalog: catalogServiceMock({ entities: [entity('Group', 'dach')] }),
      auth: mockServices.auth(),
    });
    const refs = ['user:default/jane', 'group:default/dahc'];
    expect(await starting.near(refs, signal)).toEqual(
      new Set(['user:default/jane', 'group:default/dach']),
    );
  });
});
