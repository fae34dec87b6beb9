import type {
  AccountMatch,
  LookUpResult,
} from 'backstage-plugin-aws-resale-common';

/** An account as a list of results shows it, with whatever a test cares about. */
export function buildMatch(
  overrides: Partial<AccountMatch> = {},
): AccountMatch {
  return {
    accountId: '018302774519',
    name: 'Netzleitstelle Prod',
    isPayer: false,
    state: 'ACTIVE',
    model: 'SPAM',
    verdict: 'CONSISTENT',
    customer: { ref: 'group:default/ostsee-energie', title: 'Ostsee Energie' },
    organizationName: 'Ostsee Energie',
    ...overrides,
  };
}

/** What looking up came to. */
export function buildLookUp(
  kind: LookUpResult['kind'],
  ...items: AccountMatch[]
): LookUpResult {
  return { kind, items, totalCount: items.length };
}
