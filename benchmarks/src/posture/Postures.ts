import type { AccountRecord } from 'backstage-plugin-aws-resale-backend/src/judge/accountRecord';
import type { RootCredentials } from 'backstage-plugin-aws-resale-backend/src/judge/posture/facts/rootFacts';
import type { ReadFacts } from 'backstage-plugin-aws-resale-backend/src/observe/posture/types';
import type { CustomerReading } from 'backstage-plugin-aws-resale-backend/src/store/CustomerStore';
import type { FactSource } from 'backstage-plugin-aws-resale-backend/src/store/posture/PostureFactStore';
import type { PostureSizes } from './sizes';

/** Accounts whose root users the same two groups keep. */
export const ACCOUNTS_PER_CUSTODY = 70;
/** What the largest customer has, and in small the share of all accounts that it is. */
const LARGEST = { accounts: 3_000, share: 0.06 };
const PEOPLE_PER_GROUP = 3;
const FIRST_SEEN_AT = '2026-01-01T00:00:00.000Z';

/** Root of every organization; ids are told apart by payer. */
export const ROOT_ID = 'r-ab12';

/** A provider's portfolio with what is read of its root users, made from numbers alone. */
export class Postures {
  readonly #sizes: PostureSizes;

  constructor(sizes: PostureSizes) {
    this.#sizes = sizes;
  }

  get accounts(): number {
    return this.#sizes.accounts;
  }

  /** Accounts of the largest customer, which are the first ones. */
  get largest(): number {
    return Math.min(
      LARGEST.accounts,
      Math.ceil(this.#sizes.accounts * LARGEST.share),
    );
  }

  /** Sets of accounts that are kept alike; half of all accounts are in one. */
  get custodies(): number {
    return Math.ceil(this.#sizes.accounts / 2 / ACCOUNTS_PER_CUSTODY);
  }

  accountId(index: number): string {
    return String(300_000_000_000 + index);
  }

  customerRef(index: number): string {
    return `group:default/${customerName(index)}`;
  }

  payerAccountIds(): string[] {
    return Array.from({ length: this.#sizes.organizations }, (_, index) =>
      this.accountId(index),
    );
  }

  customers(): CustomerReading[] {
    return Array.from({ length: this.#sizes.customers }, (_, index) => {
      const ref = this.customerRef(index);
      return {
        ref,
        title: customerName(index),
        ownerRefs: [ref],
        managerRefs: [],
        facts: {
          accountModel: 'SPAM',
          accountModelOverrides: {},
          billingArrangement: 'PROVIDER_PAYER',
          emailDomains: [],
          payerAccountIds: [],
          linkedAccountIds: [],
          accountManagerRefs: [],
        },
      };
    });
  }

  /** Of an account as it is listed and judged by its terms. */
  record(index: number): AccountRecord {
    return {
      facts: {
        accountId: this.accountId(index),
        payerAccountId: this.accountId(index % this.#sizes.organizations),
        isPayer: this.isPayer(index),
        partition: 'aws',
        // Names in another order than ids.
        name: `Workload ${(index * 7_919) % this.#sizes.accounts}`,
        emailDomain: index % 11 === 0 ? 'customer.example' : 'provider.example',
        state: 'ACTIVE',
        ouIds: [],
        ouPath: '/',
        tags: {},
      },
      mapping: { customerRef: this.#ownerOf(index), held: [] },
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
      firstSeenAt: FIRST_SEEN_AT,
    };
  }

  isPayer(index: number): boolean {
    return index < this.#sizes.organizations;
  }

  /** What each reader saw of an account. */
  facts(index: number): Array<[FactSource, ReadFacts]> {
    const common: Array<[FactSource, ReadFacts]> = [
      ['security-contacts', { hasSecurityContact: index % 3 > 0 }],
    ];
    const root = { rootCredentials: credentials(index) };
    return this.isPayer(index)
      ? [
          ...common,
          ['payer-root', { ...root, virtualRootMfa: index % 2 > 0 }],
          [
            'service-control-policies',
            { serviceControlPolicies: policies(index) },
          ],
          [
            'organization-features',
            {
              features: {
                isRootCredentialsManagementOn: index % 2 > 0,
                isRootSessionsOn: index % 2 > 0,
              },
            },
          ],
        ]
      : [
          ...common,
          ['linked-role', { ...root, virtualRootMfa: index % 2 > 0 }],
        ];
  }

  /** Accounts of one set, every second one from where it begins. */
  custodyOf(custody: number): string[] {
    const first = custody * 2 * ACCOUNTS_PER_CUSTODY;
    return Array.from(
      { length: ACCOUNTS_PER_CUSTODY },
      (_, index) => first + 2 * index,
    )
      .filter(index => index < this.#sizes.accounts)
      .map(index => this.accountId(index));
  }

  /** Everybody in the groups that keep things. */
  members(): Map<string, string[]> {
    return new Map(
      Array.from({ length: this.custodies }, (_, custody) =>
        (['password', 'mfa'] as const).map((half): [string, string[]] => [
          groupRef(custody, half),
          Array.from(
            { length: PEOPLE_PER_GROUP },
            (__, person) => `user:default/${half}-${custody}-${person}`,
          ),
        ]),
      ).flat(),
    );
  }

  #ownerOf(index: number): string {
    return this.customerRef(
      index < this.largest || this.#sizes.customers === 1
        ? 0
        : 1 + ((index * 7) % (this.#sizes.customers - 1)),
    );
  }
}

/** Who keeps one half of the root users of a set of accounts. */
export function groupRef(custody: number, half: 'password' | 'mfa'): string {
  return `group:default/${half}-${custody}`;
}

/** As good as can be, but for MFA. */
export function credentials(index: number): RootCredentials {
  return {
    hasPassword: true,
    hasAccessKeys: index % 50 === 0,
    hasSigningCertificates: false,
    isMfaOn: index % 10 > 0,
  };
}

function customerName(index: number): string {
  return `customer-${String(index).padStart(5, '0')}`;
}

/** Every second organization denies everything to root users of linked accounts. */
function policies(index: number): ReadFacts['serviceControlPolicies'] {
  return index % 2 > 0
    ? []
    : [
        {
          id: 'p-1',
          name: 'No root',
          document: JSON.stringify({
            Statement: {
              Effect: 'Deny',
              Action: '*',
              Resource: '*',
              Condition: {
                StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' },
              },
            },
          }),
          targetIds: [ROOT_ID],
        },
      ];
}
