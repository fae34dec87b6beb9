import type { Entity } from '@backstage/catalog-model';
import {
  isCustomerEntity,
  matchesCustomerFilter,
  readCustomerEntityFilter,
} from './customerEntityFilter';

function read(value: Parameters<typeof readCustomerEntityFilter>[0]) {
  const reports: string[] = [];
  const filter = readCustomerEntityFilter(value, (path, message) =>
    reports.push(`${path}: ${message}`),
  );
  return { filter, reports };
}

function entity(changes: {
  kind?: string;
  type?: string;
  namespace?: string;
  annotations?: Record<string, string>;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: changes.kind ?? 'Group',
    metadata: {
      name: 'acme',
      namespace: changes.namespace,
      annotations: changes.annotations,
    },
    spec: { type: changes.type ?? 'customer' },
  };
}

describe('readCustomerEntityFilter', () => {
  it('takes groups of type customer when nothing is written', () => {
    expect(read(undefined)).toEqual({
      filter: { kinds: ['group'], types: ['customer'] },
      reports: [],
    });
  });

  it('reads a text or a list, in lower case', () => {
    expect(
      read({
        kind: ['Group', 'System'],
        namespace: ' Customers ',
        locationPrefix: 'url:https://Git.example/',
      }),
    ).toEqual({
      filter: {
        kinds: ['group', 'system'],
        namespaces: ['customers'],
        locationPrefixes: ['url:https://git.example/'],
      },
      reports: [],
    });
  });

  it.each([
    ['Group', /^: must be an object/],
    [{}, /^: says nothing, so that every entity could claim/],
    [{ kind: [] }, /^\.kind: is an empty list/],
    [{ kind: ['Group', 7] }, /^\.kind\[1\]: must be a text/],
    [{ type: ' ' }, /^\.type: is empty/],
  ])('reports %j', (value, report) => {
    expect(read(value).reports).toEqual([expect.stringMatching(report)]);
  });
});

describe('isCustomerEntity', () => {
  const filter = {
    kinds: ['group'],
    types: ['customer'],
    namespaces: ['default'],
    locationPrefixes: ['url:https://git.example/'],
  };
  const origin = {
    'backstage.io/managed-by-origin-location':
      'url:https://git.example/customers.yaml',
  };
  const annotations = { ...origin, 'aws-resale/account-model': 'ECAM' };

  it.each([
    ['what matches', {}, true],
    ['another kind', { kind: 'System' }, false],
    ['another type', { type: 'team' }, false],
    ['another namespace', { namespace: 'other' }, false],
    ['no annotation of customers', { annotations: origin }, false],
    [
      'another origin',
      {
        annotations: {
          'aws-resale/account-model': 'ECAM',
          'backstage.io/managed-by-origin-location':
            'url:https://evil.example/',
        },
      },
      false,
    ],
  ])('decides on %s', (_, changes, expected) => {
    expect(isCustomerEntity(entity({ annotations, ...changes }), filter)).toBe(
      expected,
    );
  });

  it('may be one before it has an annotation', () => {
    expect(matchesCustomerFilter(entity({ annotations: origin }), filter)).toBe(
      true,
    );
  });
});
