import type {
  HeldRemoval,
  Organization,
  OrganizationDetail,
} from 'backstage-plugin-aws-resale-common';
import { buildAccount } from './builders';

/** An organization that is current, with whatever a test cares about. */
export function buildOrganization(
  overrides: Partial<Organization> = {},
): Organization {
  return {
    payerAccountId: '447109231180',
    organizationId: 'o-7f3kq21xbe',
    name: 'Ostsee Energie payer',
    partition: 'aws',
    source: 'CONFIG',
    state: 'CURRENT',
    running: false,
    accounts: 47,
    customers: [
      { ref: 'group:default/ostsee-energie', title: 'Ostsee Energie' },
    ],
    lastRun: {
      runId: 'run-1',
      startedAt: '2026-11-24T14:04:58Z',
      endedAt: '2026-11-24T14:05:00Z',
      outcome: 'COMPLETE',
      calls: 12,
      pages: 3,
      listed: 47,
      changed: 0,
    },
    notRead: [],
    freshness: { asOf: '2026-11-24T14:05:00Z', stale: false },
    ...overrides,
  };
}

/** A removal of 11 of 42 accounts that waits for a decision. */
export function buildHeldRemoval(
  overrides: Partial<HeldRemoval> = {},
): HeldRemoval {
  return {
    runId: 'run-88941',
    since: '2026-11-24T13:50:00Z',
    known: 42,
    listed: 31,
    missing: 11,
    share: 11 / 42,
    limit: 0.2,
    accounts: Array.from({ length: 11 }, (_, index) =>
      buildAccount({
        accountId: `3390277188${String(index).padStart(2, '0')}`,
        name: `Archiv ${index + 1}`,
        state: index < 2 ? 'CLOSED' : 'ACTIVE',
      }),
    ),
    ...overrides,
  };
}

/** The organization of a held removal, with its last run. */
export function buildHeldOrganization(
  overrides: Partial<OrganizationDetail> = {},
): OrganizationDetail {
  return {
    organization: buildOrganization({
      payerAccountId: '208841907733',
      name: 'Brückner payer',
      state: 'REMOVAL_HELD',
      missing: 11,
    }),
    runs: [],
    heldRemoval: buildHeldRemoval(),
    ...overrides,
  };
}
