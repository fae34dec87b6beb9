import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { AccountFacts, AccountRecord } from '../judge/accountRecord';
import type { CustomerReading } from '../store/CustomerStore';

/** A customer that declares nothing but what is given. */
export function makeReading(
  name: string,
  facts: Partial<DeclaredFacts> = {},
  rest: Partial<CustomerReading> = {},
): CustomerReading {
  const ref = `group:default/${name}`;
  return {
    ref,
    title: name,
    ownerRefs: [ref],
    managerRefs: [],
    facts: {
      accountModel: 'UNKNOWN',
      accountModelOverrides: {},
      billingArrangement: 'PROVIDER_PAYER',
      emailDomains: [],
      payerAccountIds: [],
      linkedAccountIds: [],
      accountManagerRefs: [],
      ...facts,
    },
    ...rest,
  };
}

/** A linked account under SPAM whose root e-mail the provider holds. */
export function makeRecord(
  facts: Partial<AccountFacts> = {},
  rest: Partial<AccountRecord> = {},
): AccountRecord {
  return {
    facts: {
      accountId: '000000000001',
      payerAccountId: '100000000000',
      isPayer: false,
      partition: 'aws',
      name: 'Workload',
      state: 'ACTIVE',
      ouIds: [],
      ouPath: '/',
      tags: {},
      ...facts,
    },
    mapping: { held: [] },
    judgement: {
      verdict: 'CONSISTENT',
      model: 'SPAM',
      declared: { model: 'SPAM', source: 'ANNOTATION' },
      billingArrangement: 'PROVIDER_PAYER',
      holder: 'PROVIDER',
      expectedHolder: 'PROVIDER',
      summary: 'As declared.',
      evidence: [],
    },
    firstSeenAt: '2026-11-01T00:00:00.000Z',
    ...rest,
  };
}
