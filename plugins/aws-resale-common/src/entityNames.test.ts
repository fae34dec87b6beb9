import {
  accountEntityName,
  accountEntityRef,
  organizationEntityRef,
} from './entityNames';

// The shape that the catalog demands of names.
const ENTITY_NAME = /^[A-Za-z0-9]([A-Za-z0-9\-_.]{0,61}[A-Za-z0-9])?$/;

describe('entity names', () => {
  it('keeps leading zeros of an account id', () => {
    expect(accountEntityName('000000000001')).toBe('aws-000000000001');
    expect(accountEntityName('000000000001')).toMatch(ENTITY_NAME);
  });

  it('makes refs in the default or a given namespace', () => {
    expect(accountEntityRef('012345678901')).toBe(
      'resource:default/aws-012345678901',
    );
    expect(accountEntityRef('012345678901', 'aws')).toBe(
      'resource:aws/aws-012345678901',
    );
    expect(organizationEntityRef('o-p20ma9cd44')).toBe(
      'resource:default/o-p20ma9cd44',
    );
    expect(organizationEntityRef('o-p20ma9cd44', 'aws')).toBe(
      'resource:aws/o-p20ma9cd44',
    );
  });
});
