import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATIONS,
  DEFAULT_ACCOUNT_ID_ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';
import {
  hasAwsResaleAccounts,
  isAwsResaleAccount,
  isAwsResaleCustomer,
} from '../legacy';
import {
  accountEntityFilter,
  customerEntityFilter,
  entityWithAccountsFilter,
} from './entityFilters';

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

describe('the card with the accounts of an entity', () => {
  const component = { kind: 'Component', spec: { type: 'service' } };
  const isShown = (entity: Entity) => {
    const shown = evaluateFilterPredicate(entityWithAccountsFilter, entity);
    expect(hasAwsResaleAccounts(entity)).toBe(shown);
    return shown;
  };

  it.each(DEFAULT_ACCOUNT_ID_ANNOTATIONS)('is shown by %s', annotation => {
    expect(isShown(entityWith({ [annotation]: '' }, component))).toBe(true);
    expect(
      isShown(
        entityWith(
          { [annotation]: '018302774519' },
          { kind: 'Resource', spec: { type: 'database' } },
        ),
      ),
    ).toBe(true);
  });

  it('is not shown where no account is named', () => {
    expect(isShown(entityWith({}, component))).toBe(false);
  });

  it.each(['cloud-account', 'aws-organization'])(
    'is not shown on our own %s',
    type => {
      expect(isShown({ ...account, spec: { type } })).toBe(false);
    },
  );
});
