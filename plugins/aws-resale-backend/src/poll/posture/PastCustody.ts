import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { PastAttestation } from 'backstage-plugin-aws-resale-node';
import { randomUUID } from 'node:crypto';
import { checkDrafts } from '../../judge/custody/checkDrafts';
import { membershipsOf } from '../../observe/membershipsOf';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';

/** Gives a store the custody that people attested elsewhere, or before. */
export class PastCustody {
  readonly #custody: CustodyStore;
  readonly #memberships: MembershipStore;
  readonly #freshForMs: number;

  /** @param options.freshForMs - after which memberships are too old to prove anything. */
  constructor(options: {
    custody: CustodyStore;
    memberships: MembershipStore;
    freshForMs: number;
  }) {
    this.#custody = options.custody;
    this.#memberships = options.memberships;
    this.#freshForMs = options.freshForMs;
  }

  /** Takes all groups and users among some entities as those of that time. */
  async readPeople(entities: readonly Entity[], at: Date): Promise<void> {
    await this.#memberships.keep(
      membershipsOf(entities, at),
      new Date(at.getTime() - this.#freshForMs),
    );
  }

  /** @throws InputError that says which facets are wrong, and nothing of what was written. */
  async attest(attestation: PastAttestation, at: Date): Promise<void> {
    const { accountIds, attestedBy, confirmed } = attestation;
    const { records, problems } = checkDrafts(
      attestation.records.map(({ keptIn, ...record }) => ({
        ...record,
        ...keptIn,
      })),
      at,
    );
    if (problems.length > 0) {
      throw new InputError(
        `The attestation of ${accountIds.join(', ')}: ${problems.join(' ')}`,
      );
    }
    const attestationId = randomUUID();
    await this.#custody.attest({
      attestationId,
      accountIds,
      records,
      attestedBy: attestedBy.toLowerCase(),
      at,
    });
    if (confirmed) {
      await this.#custody.decide(attestationId, {
        decision: 'CONFIRMED',
        by: confirmed.by.toLowerCase(),
        at: confirmed.at,
      });
    }
  }
}
