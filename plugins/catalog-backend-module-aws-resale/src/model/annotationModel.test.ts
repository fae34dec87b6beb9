import {
  type TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  type AlphaEntity,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { ANNOTATION_CONTRACT } from 'backstage-plugin-aws-resale-common';
import {
  type RunningCatalog,
  startCatalog,
} from '../__testUtils__/startCatalog';
import annotationModelFeature, { annotationModelLayer } from './index';

jest.setTimeout(120_000);

function acme(
  annotations: Record<string, string>,
  description: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'acme', description, annotations },
    spec: { type: 'customer', children: [] },
  };
}

const errorsOf = (entity: AlphaEntity) =>
  (entity.status?.items ?? []).map(({ message }) => message);

describe('annotationModelLayer', () => {
  it('declares every annotation of the contract', () => {
    const { annotations } = compileCatalogModel([
      defaultCatalogEntityModel,
      annotationModelLayer,
    ]).getMetadata();
    for (const { key, title, description } of ANNOTATION_CONTRACT) {
      expect(annotations).toContainEqual({ name: key, title, description });
    }
  });
});

describe('a catalog with the model layer', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let catalog: RunningCatalog;

  beforeAll(async () => {
    catalog = await startCatalog({
      knex: await databases.init('SQLITE_3' as TestDatabaseId),
      features: [annotationModelFeature],
    });
  });

  afterAll(async () => {
    await catalog.stop();
  });

  it('takes every example of the contract', async () => {
    const examples = Object.fromEntries(
      ANNOTATION_CONTRACT.map(({ key, example }) => [key, example]),
    );
    await catalog.put(acme(examples, 'Good'));
    const served = await catalog.entity(
      'group:default/acme',
      ({ metadata }) => metadata.description === 'Good',
    );
    expect(served.metadata.annotations).toMatchObject(examples);
  });

  it('refuses another value and keeps the entity as it was', async () => {
    await catalog.put(acme({ 'aws-resale/account-model': 'ecma' }, 'Bad'));
    const served = await catalog.entity('group:default/acme', entity =>
      errorsOf(entity).some(message =>
        message.includes('aws-resale~1account-model'),
      ),
    );
    expect(served.metadata.description).toBe('Good');
    expect(errorsOf(served)).toEqual([
      expect.stringMatching(/Validation of Group entity failed/),
    ]);

    await catalog.put(acme({ 'aws-resale/account-model': 'ecam' }, 'Mended'));
    await catalog.entity(
      'group:default/acme',
      ({ metadata }) => metadata.description === 'Mended',
    );
  });
});
