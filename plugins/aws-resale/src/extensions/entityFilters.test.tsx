import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { isAwsResaleAccount, isAwsResaleCustomer } from '../legacy';
import { accountEntityFilter, customerEntityFilter } from './entityFilters';

function entityWith(
  annotations: Record<string, string>,
  overrides: Partial<Entity> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'acme', annotations },
    ...overrides,
  };
}

const account = entityWith(
  { 'amazonaws.com/account-id': '018302774519' },
  { kind: 'Resource', spec: { type: 'cloud-account' } },
);

describe('cards of a customer', () => {
  it.each(Object.values(ANNOTATIONS))('are shown by %s', annotation => {
    const entity = entityWith({ [annotation]: '' });
    expect(evaluateFilterPredicate(customerEntityFilter, entity)).toBe(true);
    expect(isAwsResaleCustomer(entity)).toBe(true);
  });

  it('are shown on no other entity', () => {
    for (const entity of [entityWith({}), account]) {
      expect(evaluateFilterPredicate(customerEntityFilter, entity)).toBe(false);
      expect(isAwsResaleCustomer(entity)).toBe(false);
    }
  });
});

describe('cards of an account', () => {
  it('are shown on account entities', () => {
    expect(evaluateFilterPredicate(accountEntityFilter, account)).toBe(true);
    expect(isAwsResaleAccount(account)).toBe(true);
  });

  it('are not shown on an entity that only runs in accounts', () => {
    const component = {
      ...account,
      kind: 'Component',
      spec: { type: 'service' },
    };
    expect(evaluateFilterPredicate(accountEntityFilter, component)).toBe(false);
    expect(isAwsResaleAccount(component)).toBe(false);
  });
});
