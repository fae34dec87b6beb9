import type {
  AccountCustody,
  Attestation,
  CustodyCell,
  CustodyRecord,
  CustomerCustody,
  FacetCustody,
} from 'backstage-plugin-aws-resale-common';
import { CUSTODY_FACETS } from 'backstage-plugin-aws-resale-common';

const novak = { ref: 'user:default/i.novak', title: 'I. Novák' };
const hruby = { ref: 'user:default/p.hruby', title: 'P. Hruby' };

/** A record that somebody attested and another person confirmed. */
export function buildRecord(
  overrides: Partial<CustodyRecord> = {},
): CustodyRecord {
  return {
    attestationId: 'a1',
    custodian: {
      type: 'CATALOG',
      ref: 'group:default/root-custody-a',
      title: 'Root custody A',
      people: 4,
    },
    party: 'PROVIDER',
    place: 'KV-2291',
    since: '2026-11-03',
    attestedBy: novak,
    attestedAt: '2026-11-03T11:15:00Z',
    confirmedBy: hruby,
    nextReview: '2027-02-03',
    ...overrides,
  };
}

/** Custody of an account of which nobody recorded anything but what a test gives. */
export function buildAccountCustody(
  facets: Partial<FacetCustody>[] = [],
  overrides: Partial<AccountCustody> = {},
): AccountCustody {
  return {
    accountId: '018302774519',
    isPayer: false,
    facets: CUSTODY_FACETS.map(facet => ({
      facet,
      status: facet === 'EMAIL' ? 'OBSERVED' : 'NOT_ATTESTED',
      holder: facet === 'EMAIL' ? 'PROVIDER' : 'UNKNOWN',
      ...facets.find(given => given.facet === facet),
    })),
    fourEyes: {
      verdict: 'NOT_PROVEN',
      shared: [],
      problems: [
        { facet: 'PASSWORD', problem: 'NOT_ATTESTED' },
        { facet: 'MFA', problem: 'NOT_IN_CATALOG', name: 'root-custody-b' },
      ],
      passwordPeople: 0,
      mfaPeople: 0,
    },
    holder: 'PROVIDER',
    expectedHolder: 'PROVIDER',
    emailDomain: 'aws.nordwind.example',
    emailObservedAt: '2026-11-24T14:05:00Z',
    membershipsReadAt: '2026-11-24T14:04:00Z',
    mayAttest: true,
    ...overrides,
  };
}

/** An attestation that waits and that the reader may decide on. */
export function buildAttestation(
  overrides: Partial<Attestation> = {},
): Attestation {
  const { custodian, party, place, since, nextReview } = buildRecord();
  return {
    attestationId: 'a2',
    accounts: [
      {
        accountId: '018302774519',
        name: 'Netzleitstelle Prod',
        customer: {
          ref: 'group:default/ostsee-energie',
          title: 'Ostsee Energie',
        },
      },
    ],
    accountCount: 1,
    records: [
      { facet: 'PASSWORD', custodian, party, place, since, nextReview },
    ],
    attestedBy: novak,
    attestedAt: '2026-11-20T10:00:00Z',
    mayConfirm: true,
    mayReject: true,
    ...overrides,
  };
}

/** One facet over no account, with whatever a test counts. */
export function buildCell(overrides: Partial<CustodyCell> = {}): CustodyCell {
  return {
    holders: { PROVIDER: 0, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 },
    current: 0,
    unconfirmed: 0,
    expired: 0,
    notAttested: 0,
    notNeeded: 0,
    ...overrides,
  };
}

/** Custody over the accounts of a customer, with whatever a test cares about. */
export function buildCustomerCustody(
  cells: Partial<
    Record<string, Partial<CustomerCustody['facets'][number]>>
  > = {},
  overrides: Partial<CustomerCustody> = {},
): CustomerCustody {
  const noEyes = { proven: 0, broken: 0, notProven: 0, notNeeded: 0 };
  return {
    payers: 1,
    linkedAccounts: 41,
    payerAccountIds: ['220744159036'],
    expectedPayerHolder: 'PROVIDER',
    expectedLinkedHolder: 'CUSTOMER',
    facets: CUSTODY_FACETS.map(facet => ({
      facet,
      payer: buildCell({ notAttested: 1 }),
      linked: buildCell({ notAttested: 41 }),
      ...cells[facet],
    })),
    fourEyes: { payer: noEyes, linked: noEyes },
    mayAttest: true,
    ...overrides,
  };
}
