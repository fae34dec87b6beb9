import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  custodyAttestPermission,
  type Attestation,
  type AttestationPage,
  type AttestationQuery,
  type NewAttestation,
} from 'backstage-plugin-aws-resale-common';
import { randomUUID } from 'node:crypto';
import { checkDrafts } from '../../judge/custody/checkDrafts';
import { secretLike } from '../../judge/custody/secretLike';
import type { NewCustodyRecord } from '../../judge/custody/types';
import { FACET_WORDS } from '../../judge/posture/checks/facetWords';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type {
  CustodyQueries,
  ListedAttestation,
} from '../../store/queries/CustodyQueries';
import type { Authorizer } from '../Authorizer';
import type { PeopleDirectory } from '../PeopleDirectory';
import { requireSubjects } from '../posture/requireSubjects';
import type { AttestationRights, AttestationViews } from './AttestationViews';
import { readNewPeople, type PeopleSweep } from './readNewPeople';

export interface AttestationServiceOptions {
  authorizer: Authorizer;
  custody: CustodyStore;
  memberships: MembershipStore;
  queries: CustodyQueries;
  views: AttestationViews;
  people: PeopleDirectory;
  /** Reads the people behind custodians. */
  sweep: PeopleSweep;
  publisher: ChangePublisher;
  clock: () => Date;
}

/**
 * What people say of who keeps root users. One person attests, a second one
 * confirms; each bears a name.
 */
export class AttestationService {
  readonly #options: AttestationServiceOptions;

  constructor(options: AttestationServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws NotAllowedError that says how many of the accounts are out of reach;
   * nothing is recorded then.
   * @throws InputError for gone accounts, and for what is wrong with the records.
   */
  async attest(
    { accountIds, records: drafts }: NewAttestation,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Attestation> {
    const { queries, custody, publisher, clock } = this.#options;
    const subjects = await requireSubjects(
      { ...this.#options, permission: custodyAttestPermission },
      accountIds,
      credentials,
    );
    const gone = subjects.find(({ isGone }) => isGone);
    if (gone) {
      throw new InputError(
        `Account ${gone.accountId} is gone; it keeps the custody that it had`,
      );
    }
    const at = clock();
    const { records, problems } = checkDrafts(drafts, at);
    if (problems.length > 0) {
      throw new InputError(problems.join(' '));
    }
    await this.#requirePeople(records, credentials);
    const attestationId = randomUUID();
    await publisher.publish(
      await custody.attest({
        attestationId,
        accountIds,
        records,
        attestedBy: actor,
        at,
      }),
    );
    await readNewPeople([actor, ...refsOf(records)], this.#options);
    const rights = await this.#options.views.rights(actor, credentials);
    return this.#view(
      await queries.attestation(attestationId, rights.sight),
      attestationId,
      rights,
    );
  }

  /** @throws NotAllowedError for whoever may neither see nor attest any custody. */
  async waiting(
    query: AttestationQuery,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<AttestationPage> {
    const { queries, views } = this.#options;
    const rights = await views.rights(actor, credentials);
    if (rights.sight.scope === 'NONE') {
      throw new NotAllowedError(
        `This needs the permission ${custodyAttestPermission.name} or the one to read custody; ask whoever keeps the permission policy`,
      );
    }
    const page = await queries.waiting(query, rights.sight);
    return { ...page, items: await views.views(page.items, rights) };
  }

  /** @throws NotFoundError also for an attestation that the caller may not see. */
  async get(
    attestationId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Attestation> {
    const { attestation, rights } = await this.#find(
      attestationId,
      actor,
      credentials,
    );
    return this.#view(attestation, attestationId, rights);
  }

  /**
   * @throws NotFoundError as `get`, ConflictError when it is decided already,
   * NotAllowedError for whoever attested it, or may not attest all of its accounts.
   */
  async confirm(
    attestationId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Attestation> {
    const { custody, publisher, clock } = this.#options;
    const { attestation } = await this.#find(attestationId, actor, credentials);
    await this.#requireReach(attestation, credentials);
    const { changes } = await custody.decide(attestationId, {
      decision: 'CONFIRMED',
      by: actor,
      at: clock(),
    });
    await publisher.publish(changes);
    await readNewPeople([actor, ...refsOf(attestation.records)], this.#options);
    return this.get(attestationId, actor, credentials);
  }

  /**
   * Whoever may attest all of its accounts may say that it is not so; whoever
   * attested it takes it back thus.
   *
   * @throws InputError for a reason without words, the others as `confirm`.
   */
  async reject(
    attestationId: string,
    reason: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Attestation> {
    const { custody, publisher, clock } = this.#options;
    const { attestation } = await this.#find(attestationId, actor, credentials);
    if (attestation.attestedBy !== actor) {
      await this.#requireReach(attestation, credentials);
    }
    const { changes } = await custody.decide(attestationId, {
      decision: 'REJECTED',
      by: actor,
      reason: readReason(reason),
      at: clock(),
    });
    await publisher.publish(changes);
    return this.get(attestationId, actor, credentials);
  }

  async #find(
    attestationId: string,
    actor: string,
    credentials: BackstageCredentials,
  ) {
    const { queries, views } = this.#options;
    const rights = await views.rights(actor, credentials);
    const attestation = await queries.attestation(attestationId, rights.sight);
    if (!attestation) {
      throw notFound(attestationId);
    }
    return { attestation, rights };
  }

  async #view(
    attestation: ListedAttestation | undefined,
    attestationId: string,
    rights: AttestationRights,
  ): Promise<Attestation> {
    const [view] = await this.#options.views.views(
      attestation ? [attestation] : [],
      rights,
    );
    if (!view) {
      throw notFound(attestationId);
    }
    return view;
  }

  async #requireReach(
    { attestationId, accountCount }: ListedAttestation,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { authorizer, queries } = this.#options;
    const scope = await authorizer.requireWith(
      custodyAttestPermission,
      credentials,
    );
    const counts = await queries.countAccounts([attestationId], scope);
    const outside = accountCount - (counts.get(attestationId) ?? 0);
    if (outside > 0) {
      throw new NotAllowedError(
        `${outside} of the ${accountCount} accounts of this attestation are out of your reach; it needs the permission ${custodyAttestPermission.name} on all of them`,
      );
    }
  }

  async #requirePeople(
    records: readonly NewCustodyRecord[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const missing = await this.#options.people.missing(
      refsOf(records),
      credentials,
    );
    // Named by facet, since a ref that nobody knows may be anything.
    const facets = records.flatMap(({ facet, custodian }) =>
      custodian.type === 'CATALOG' && missing.has(custodian.ref)
        ? FACET_WORDS[facet]
        : [],
    );
    if (facets.length > 0) {
      throw new InputError(
        `The catalog has no such user or group, or you may not see it: the custodian of ${facets.join(
          ', ',
        )}. Choose one that the catalog has`,
      );
    }
  }
}

function refsOf(records: readonly NewCustodyRecord[]): string[] {
  return records.flatMap(({ custodian }) =>
    custodian.type === 'CATALOG' ? custodian.ref : [],
  );
}

function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '') {
    throw new InputError('reason is empty; say why it is not so');
  }
  const sensitive = secretLike(reason);
  if (sensitive) {
    throw new InputError(`reason holds ${sensitive}; say it without`);
  }
  return reason;
}

function notFound(attestationId: string): NotFoundError {
  return new NotFoundError(
    `No attestation ${attestationId} is known, or you may not see it`,
  );
}
