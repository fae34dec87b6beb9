import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATIONS,
  AWS_ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';
import type { AccountFacts } from 'backstage-plugin-aws-resale-backend/src/judge/accountRecord';
import type { MappingRule } from 'backstage-plugin-aws-resale-backend/src/judge/mapping/MappingRule';
import type { MappingSizes } from './sizes';

const ACCOUNTS_PER_PAYER = 50;
/** Of so many payers one is shared, so that its accounts are told apart one by one. */
const SHARED_EVERY = 4;

/** Everything that a mapping is made from. */
export interface MappingPortfolio {
  accounts: AccountFacts[];
  /** Customers first. */
  entities: Entity[];
  rules: MappingRule[];
}

/** Name of a customer's entity; no name is the beginning of another. */
export function customerName(index: number): string {
  return `customer-${String(index).padStart(5, '0')}`;
}

/** Ids of accounts that nothing maps, as many as wanted. */
export function unmappedAccountIds(count: number): string[] {
  // One in each shared payer: the fifth of those that go in turns.
  return Array.from({ length: count }, (_, index) =>
    accountId(
      (index * SHARED_EVERY + SHARED_EVERY - 1) * ACCOUNTS_PER_PAYER + 4,
    ),
  );
}

/** Customers for whom a rule over OU paths yields an account, as many as wanted. */
export function customersOfRules(count: number, sizes: MappingSizes): number[] {
  return Array.from({ length: count }, (_, index) =>
    ownerOf(
      (index * SHARED_EVERY + SHARED_EVERY - 1) * ACCOUNTS_PER_PAYER + 2,
      sizes,
    ),
  );
}

/**
 * A provider's portfolio: three payers of four are a customer's own, the fourth
 * is shared. Accounts of shared payers go by annotation, tag, OU rule or name
 * rule, in turns; the fifth of them is nobody's.
 */
export function makePortfolio(sizes: MappingSizes): MappingPortfolio {
  const rules = makeRules(sizes.rules);
  const accounts = Array.from({ length: sizes.accounts }, (_, index) =>
    makeAccount(index, sizes, rules.length),
  );
  return { accounts, entities: makeEntities(sizes), rules };
}

function accountId(index: number): string {
  return String(200_000_000_000 + index);
}

function payerOf(index: number): number {
  return Math.floor(index / ACCOUNTS_PER_PAYER);
}

function isShared(payer: number): boolean {
  return payer % SHARED_EVERY === SHARED_EVERY - 1;
}

/** The customer whose an account is, spread so that each has some. */
function ownerOf(index: number, sizes: MappingSizes): number {
  return (index * 7) % sizes.customers;
}

/** Half look at OU paths, half at names, each for a region of its own. */
function makeRules(count: number): MappingRule[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    ...(index % 2 === 0
      ? { ouPath: `/Region ${index}/**/Customers/{customer}/**` }
      : { name: `r${index}-{customer}-*` }),
    customer: 'group:default/{customer}',
  }));
}

function makeAccount(
  index: number,
  sizes: MappingSizes,
  rules: number,
): AccountFacts {
  const payer = payerOf(index);
  const isPayer = index % ACCOUNTS_PER_PAYER === 0;
  const id = accountId(index);
  const owner = customerName(ownerOf(index, sizes));
  const region = (index * 2) % rules;
  const place: Pick<AccountFacts, 'name' | 'ouPath' | 'accountTagCustomer'> = {
    name: `Workload ${index} of ${owner}`,
    ouPath: `/Region ${region}/Workloads/Prod`,
  };
  if (isShared(payer) && !isPayer) {
    const turn = index % 5;
    if (turn === 1) {
      place.accountTagCustomer = `group:default/${owner}`;
    } else if (turn === 2) {
      place.ouPath = `/Region ${
        region - (region % 2)
      }/EU/Customers/${owner.toUpperCase()}/Prod`;
    } else if (turn === 3) {
      place.name = `r${region + 1 - (region % 2)}-${owner}-prod-${index}`;
    }
  }
  return {
    accountId: id,
    payerAccountId: accountId(payer * ACCOUNTS_PER_PAYER),
    isPayer,
    partition: 'aws',
    emailDomain: 'provider.example',
    state: 'ACTIVE',
    ouIds: ['ou-a', 'ou-b', 'ou-c'],
    tags: {},
    ...place,
  };
}

function makeEntities(sizes: MappingSizes): Entity[] {
  const payersOf = new Map<number, string[]>();
  const linkedOf = new Map<number, string[]>();
  for (let index = 0; index < sizes.accounts; index++) {
    const payer = payerOf(index);
    if (!isShared(payer) && index % ACCOUNTS_PER_PAYER === 0) {
      append(payersOf, payer % sizes.customers, accountId(index));
    } else if (isShared(payer) && index % 5 === 0) {
      append(linkedOf, ownerOf(index, sizes), accountId(index));
    }
  }
  const customers = Array.from({ length: sizes.customers }, (_, index) =>
    makeCustomer(index, payersOf.get(index), linkedOf.get(index)),
  );
  const others = Array.from(
    { length: Math.max(0, sizes.entities - sizes.customers) },
    (_, index) =>
      makeEntity('Component', `component-${index}`, {
        [AWS_ANNOTATIONS.accountId]: [index, index * 3 + 1]
          .map(one => accountId(one % sizes.accounts))
          .join(','),
      }),
  );
  return [...customers, ...others];
}

function makeCustomer(
  index: number,
  payers: readonly string[] = [],
  linked: readonly string[] = [],
): Entity {
  return makeEntity('Group', customerName(index), {
    [ANNOTATIONS.accountModel]: 'SPAM',
    ...(payers.length > 0 && {
      [ANNOTATIONS.payerAccountId]: payers.join(','),
    }),
    ...(linked.length > 0 && {
      [ANNOTATIONS.linkedAccountId]: linked.join(','),
    }),
  });
}

function makeEntity(
  kind: 'Group' | 'Component',
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec: { type: kind === 'Group' ? 'customer' : 'service' },
  };
}

function append(map: Map<number, string[]>, key: number, value: string): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
