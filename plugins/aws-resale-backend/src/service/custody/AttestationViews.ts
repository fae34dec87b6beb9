import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  custodyAttestPermission,
  custodyReadPermission,
  type Attestation,
} from 'backstage-plugin-aws-resale-common';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type {
  AttestationSight,
  CustodyQueries,
  ListedAttestation,
} from '../../store/queries/CustodyQueries';
import {
  bothScopes,
  eitherScope,
  type AccountScope,
} from '../../store/queries/Scope';
import type { Authorizer } from '../Authorizer';
import { linksOf } from './linksOf';
import { toCustodianLink } from './toCustodianLink';

const MOST_ACCOUNTS = 50;

/** What a caller may see of attestations, and do with them. */
export interface AttestationRights {
  /** Accounts that the caller may see, and whose custody the caller may see or attest. */
  sight: AttestationSight;
  /** Accounts whose custody the caller may attest. */
  attest: AccountScope;
}

/** Attestations as a caller sees them. */
export class AttestationViews {
  readonly #authorizer: Authorizer;
  readonly #queries: CustodyQueries;
  readonly #memberships: MembershipStore;

  constructor(options: {
    authorizer: Authorizer;
    queries: CustodyQueries;
    memberships: MembershipStore;
  }) {
    this.#authorizer = options.authorizer;
    this.#queries = options.queries;
    this.#memberships = options.memberships;
  }

  /** Whoever may decide on what others attested has to see it. */
  async rights(
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<AttestationRights> {
    const [visible, read, attest] = await Promise.all([
      this.#authorizer.accounts(credentials),
      this.#authorizer.accountsWith(custodyReadPermission, credentials),
      this.#authorizer.accountsToDecide(custodyAttestPermission, credentials),
    ]);
    return {
      sight: {
        scope: bothScopes(visible, eitherScope(read, attest)),
        actor: actor.toLowerCase(),
      },
      attest,
    };
  }

  /** Attestations as they are answered. */
  async views(
    attestations: readonly ListedAttestation[],
    { sight, attest }: AttestationRights,
  ): Promise<Attestation[]> {
    const inReach = await this.#queries.countAccounts(
      attestations.map(({ attestationId }) => attestationId),
      attest,
    );
    const graph = await this.#memberships.graph();
    const toLink = await linksOf(
      attestations.flatMap(({ records, attestedBy, decidedBy }) => [
        attestedBy,
        ...(decidedBy === undefined ? [] : [decidedBy]),
        ...records.flatMap(({ custodian }) =>
          custodian.type === 'CATALOG' ? custodian.ref : [],
        ),
      ]),
      this.#memberships,
    );
    return Promise.all(
      attestations.map(async attestation => {
        const { attestationId, accountCount, attestedBy, decision } =
          attestation;
        const isOwn = attestedBy === sight.actor;
        const isWithinReach = inReach.get(attestationId) === accountCount;
        return {
          attestationId,
          // Whoever attested may see what it was about, and knows it already.
          accounts: await this.#queries.accountsOf(
            attestationId,
            sight.scope,
            MOST_ACCOUNTS,
          ),
          accountCount,
          records: attestation.records.map(
            ({ custodian, keptIn, ...record }) => ({
              ...record,
              custodian: toCustodianLink(custodian, graph, toLink),
              ...keptIn,
            }),
          ),
          attestedBy: toLink(attestedBy),
          attestedAt: attestation.attestedAt,
          ...(decision && { decision }),
          ...(attestation.decidedBy !== undefined && {
            decidedBy: toLink(attestation.decidedBy),
          }),
          ...(attestation.decidedAt !== undefined && {
            decidedAt: attestation.decidedAt,
          }),
          ...(attestation.decisionReason !== undefined && {
            decisionReason: attestation.decisionReason,
          }),
          mayConfirm: !decision && !isOwn && isWithinReach,
          mayReject: !decision && (isOwn || isWithinReach),
        };
      }),
    );
  }
}
