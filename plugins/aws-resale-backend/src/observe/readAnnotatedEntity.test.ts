import type { Entity } from '@backstage/catalog-model';
import { readAnnotatedEntity } from './readAnnotatedEntity';

const settings = {
  filter: { kinds: ['group'], types: ['customer'] },
  accountIdAnnotations: ['amazonaws.com/account-id'],
};
const id = '000000000001';

function entity(
  annotations: Record<string, string>,
  rest: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'acme', annotations },
    spec: { type: 'customer', profile: { displayName: 'Acme Inc.' } },
    ...rest,
  };
}

describe('readAnnotatedEntity', () => {
  it('takes a customer with what it declares and where it is kept', () => {
    const location = 'url:https://git.example/acme.yaml';
    const read = readAnnotatedEntity(
      entity(
        {
          'aws-resale/account-model': 'ECAM',
          'aws-resale/account-manager': 'user:jane',
          'aws-resale/acount-id': id,
          'backstage.io/managed-by-location': location,
          'backstage.io/edit-url': 'https://git.example/edit/acme.yaml',
          'other.example/key': 'x',
        },
        { relations: [{ type: 'ownedBy', targetRef: 'group:default/sales' }] },
      ),
      settings,
    );
    expect(read?.reading).toEqual({
      ref: 'group:default/acme',
      title: 'Acme Inc.',
      annotations: {
        'aws-resale/account-model': 'ECAM',
        'aws-resale/account-manager': 'user:jane',
        'aws-resale/acount-id': id,
      },
      origin: location,
      sourceUrl: 'https://git.example/acme.yaml',
      editUrl: 'https://git.example/edit/acme.yaml',
      problems: [expect.objectContaining({ code: 'UNKNOWN_KEY' })],
      accountIds: [],
    });
    expect(read?.customer).toMatchObject({
      ref: 'group:default/acme',
      title: 'Acme Inc.',
      facts: { accountModel: 'ECAM' },
      ownerRefs: ['group:default/acme', 'group:default/sales'],
      managerRefs: ['user:default/jane'],
    });
  });

  it('makes no customer of what only runs in an account', () => {
    const read = readAnnotatedEntity(
      entity({ 'amazonaws.com/account-id': `${id}, ${id}` }),
      settings,
    );
    expect(read?.customer).toBeUndefined();
    expect(read?.reading.accountIds).toEqual([id]);
    const component = readAnnotatedEntity(
      entity({ 'aws-resale/payer-account-id': id }, { kind: 'Component' }),
      settings,
    );
    expect(component?.customer).toBeUndefined();
    expect(component?.reading.problems).toMatchObject([{ code: 'MISPLACED' }]);
  });

  it.each([
    ['without annotations of the contract', { 'other.example/key': 'x' }],
    [
      'of our own',
      {
        'amazonaws.com/account-id': id,
        'backstage.io/managed-by-location': 'aws-resale:accounts',
      },
    ],
  ])('leaves out an entity %s', (_, annotations) => {
    expect(readAnnotatedEntity(entity(annotations), settings)).toBeUndefined();
  });

  it.each([
    [
      { 'backstage.io/view-url': 'https://git.example/view' },
      'https://git.example/view',
    ],
    [
      { 'backstage.io/source-location': 'url:https://git.example/tree/' },
      'https://git.example/tree/',
    ],
    [{ 'backstage.io/view-url': 'data:text/html,x' }, undefined],
    [{ 'backstage.io/managed-by-location': 'file:/tmp/a.yaml' }, undefined],
  ])('links to the source of %j as %s', (annotations, sourceUrl) => {
    const read = readAnnotatedEntity(
      entity({ 'aws-resale/account-model': 'ECAM', ...annotations }),
      settings,
    );
    expect(read?.reading.sourceUrl).toBe(sourceUrl);
  });
});
