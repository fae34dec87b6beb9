import type { AccountFacts } from '../accountRecord';
import type { JudgedCustomer, MappingClaim } from '../types';

/** The customers of the portfolio, found by what they claim. */
export class CustomerDirectory {
  readonly #byRef = new Map<string, JudgedCustomer>();
  readonly #byPayer = new Map<string, string[]>();
  readonly #byLinkedAccount = new Map<string, string[]>();

  /** @param version - tells apart what was read at different times. */
  constructor(
    customers: Iterable<JudgedCustomer>,
    readonly version: number = 0,
  ) {
    for (const customer of customers) {
      this.#byRef.set(customer.ref, customer);
      for (const payer of customer.facts.payerAccountIds) {
        append(this.#byPayer, payer, customer.ref);
      }
      for (const account of customer.facts.linkedAccountIds) {
        append(this.#byLinkedAccount, account, customer.ref);
      }
    }
  }

  get(ref: string): JudgedCustomer | undefined {
    return this.#byRef.get(ref);
  }

  /** Every customer, in no order. */
  customers(): IterableIterator<JudgedCustomer> {
    return this.#byRef.values();
  }

  /** Every payer that a customer names. */
  payerAccountIds(): string[] {
    return [...this.#byPayer.keys()];
  }

  /** Refs of the customers that name a payer as theirs. */
  claimantsOfPayer(payerAccountId: string): readonly string[] {
    return this.#byPayer.get(payerAccountId) ?? [];
  }

  /** Refs of the customers that name an account as theirs. */
  claimantsOfAccount(accountId: string): readonly string[] {
    return this.#byLinkedAccount.get(accountId) ?? [];
  }

  /** Every claim on an account. Tags that name nobody known are no claims. */
  claimsOn(facts: AccountFacts): MappingClaim[] {
    const claims: MappingClaim[] = [];
    for (const ref of this.#byLinkedAccount.get(facts.accountId) ?? []) {
      claims.push({ customerRef: ref, source: 'LINKED_ACCOUNT_ANNOTATION' });
    }
    if (facts.accountTagCustomer && this.#byRef.has(facts.accountTagCustomer)) {
      claims.push({
        customerRef: facts.accountTagCustomer,
        source: 'ACCOUNT_TAG',
      });
    }
    if (facts.ouTagCustomer && this.#byRef.has(facts.ouTagCustomer)) {
      claims.push({ customerRef: facts.ouTagCustomer, source: 'OU_TAG' });
    }
    for (const ref of this.claimantsOfPayer(facts.payerAccountId)) {
      claims.push({ customerRef: ref, source: 'ORGANIZATION' });
    }
    return claims;
  }
}

function append(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
