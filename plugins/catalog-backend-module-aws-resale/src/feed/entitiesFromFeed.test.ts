import {
  DefaultNamespaceEntityPolicy,
  type Entity,
  EntityPolicies,
  entityEnvelopeSchemaValidator,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import type { FeedItem } from 'backstage-plugin-aws-resale-common';
import { account, organization } from '../__testUtils__/accounts';
import type { EntitySettings } from '../config/types';
import { entitiesFromFeed } from './entitiesFromFeed';

const ID = '012345678901';

const settings: EntitySettings = {
  accounts: 'all',
  namespace: 'default',
  defaultOwner: 'group:default/aws-resale',
};

function item(
  facts: Omit<FeedItem, 'revision' | 'present'>,
  more: Partial<FeedItem> = {},
): FeedItem {
  return { revision: 1, present: true, ...facts, ...more };
}

function entityOf(facts: FeedItem, also: Partial<EntitySettings> = {}): Entity {
  const { present, absent, unusable } = entitiesFromFeed([facts], {
    ...settings,
    ...also,
  });
  expect({ absent, unusable }).toEqual({ absent: [], unusable: [] });
  expect(present).toHaveLength(1);
  return present[0];
}

describe('entitiesFromFeed', () => {
  it('makes an account a resource', () => {
    expect(
      entityOf(item(account(ID, { title: 'Shop', customerRef: 'user:a/b' }))),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'default',
        name: 'aws-012345678901',
        title: 'Shop',
        annotations: {
          'backstage.io/managed-by-location': 'aws-resale:accounts',
          'backstage.io/managed-by-origin-location': 'aws-resale:accounts',
          'amazonaws.com/account-id': ID,
          'amazonaws.com/arn': `arn:aws:organizations::999999999999:account/o-aaaaaaaaaa/${ID}`,
          'amazonaws.com/organization-id': 'o-aaaaaaaaaa',
        },
      },
      spec: { type: 'cloud-account', owner: 'user:a/b' },
    });
  });

  it('makes an organization a resource', () => {
    expect(
      entityOf(item(organization('o-aaaaaaaaaa', { title: 'Acme' })), {
        namespace: 'aws',
      }),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'aws',
        name: 'o-aaaaaaaaaa',
        title: 'Acme',
        annotations: {
          'backstage.io/managed-by-location': 'aws-resale:organizations',
          'backstage.io/managed-by-origin-location': 'aws-resale:organizations',
          'amazonaws.com/organization-id': 'o-aaaaaaaaaa',
        },
      },
      spec: { type: 'aws-organization', owner: 'group:default/aws-resale' },
    });
  });

  it.each([
    ['group:default/acme', 'group:default/acme'],
    ['Group:Default/Acme', 'group:default/acme'],
    ['user:default/jane.doe', 'user:default/jane.doe'],
    ['system:default/acme', 'group:default/aws-resale'],
    ['domain:default/acme', 'group:default/aws-resale'],
    ['not a ref', 'group:default/aws-resale'],
    ['', 'group:default/aws-resale'],
    [undefined, 'group:default/aws-resale'],
  ])('makes customer %s owned by %s', (customerRef, owner) => {
    expect(entityOf(item(account(ID, { customerRef }))).spec?.owner).toBe(
      owner,
    );
  });

  it.each([
    ['Acme "EU"', 'Acme "EU"'],
    ['株式会社', '株式会社'],
    ['-', '-'],
    ['x'.repeat(50), 'x'.repeat(50)],
    ['  padded  ', 'padded'],
    ['two\nlines\u0000', 'two lines'],
    ['12', '12'],
    ['{{ title }}', '{{ title }}'],
    ['🚀', '🚀'],
    ['', ID],
    ['   ', ID],
    [undefined, ID],
  ])(
    'makes the name %j the title %j of a valid entity',
    async (name, title) => {
      const entity = entityOf(item(account(ID, { title: name })));
      expect(entity.metadata.title).toBe(title);

      expect(() => entityEnvelopeSchemaValidator()(entity)).not.toThrow();
      await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
        true,
      );
      // What the catalog applies by default.
      await expect(
        EntityPolicies.allOf([
          new SchemaValidEntityPolicy(),
          new DefaultNamespaceEntityPolicy(),
          new NoForeignRootFieldsEntityPolicy(),
          new FieldFormatEntityPolicy(),
        ]).enforce(entity),
      ).resolves.toEqual(entity);
    },
  );

  it('leaves out annotations without a value', () => {
    expect(
      Object.keys(
        entityOf(item({ kind: 'ACCOUNT', id: ID })).metadata.annotations ?? {},
      ),
    ).toEqual([
      'backstage.io/managed-by-location',
      'backstage.io/managed-by-origin-location',
      'amazonaws.com/account-id',
    ]);
  });

  it.each([
    ['all', ['aws-000000000001', 'aws-000000000002', 'o-a'], []],
    ['mapped', ['aws-000000000001', 'o-a'], ['aws-000000000002']],
    ['none', ['o-a'], ['aws-000000000001', 'aws-000000000002']],
  ] as const)('emits with mode %s %j and not %j', (accounts, yes, no) => {
    const { present, absent } = entitiesFromFeed(
      [
        item(account('000000000001', { customerRef: 'system:default/a' })),
        item(account('000000000002')),
        item(organization('o-a')),
      ],
      { ...settings, accounts },
    );
    expect(present.map(entity => entity.metadata.name)).toEqual(yes);
    expect(absent).toEqual(no);
  });

  it('takes tombstones for absent', () => {
    expect(
      entitiesFromFeed(
        [
          item(account(ID), { present: false }),
          item(organization('o-a'), { present: false }),
        ],
        settings,
      ),
    ).toEqual({
      present: [],
      absent: ['aws-012345678901', 'o-a'],
      unusable: [],
    });
  });

  it.each([
    [[true, false], [], ['aws-012345678901']],
    [[false, true], ['aws-012345678901'], []],
  ])('lets the last word count when an id comes as %j', (states, yes, no) => {
    const { present, absent } = entitiesFromFeed(
      states.map(state => item(account(ID), { present: state })),
      settings,
    );
    expect(present.map(entity => entity.metadata.name)).toEqual(yes);
    expect(absent).toEqual(no);
  });

  it.each([
    ['ACCOUNT', '12345678901'],
    ['ACCOUNT', 'aws-1'],
    ['ORGANIZATION', ''],
    ['ORGANIZATION', 'o/a'],
    ['ORGANIZATION', 'O-A'],
    ['ORGANIZATION', 'o'.repeat(64)],
  ] as const)('sets the %s %j aside and keeps the rest', (kind, id) => {
    const { present, unusable } = entitiesFromFeed(
      [item({ kind, id }), item(account(ID))],
      settings,
    );
    expect(present).toHaveLength(1);
    expect(unusable).toEqual([{ id, reason: expect.stringMatching(/^not a/) }]);
  });
});
