import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { judgeCustody } from '../custody/judgeCustody';
import type { CustodyJudgement } from '../custody/types';
import { notApplicable } from './answers/Decision';
import type { Decision } from './answers/Decision';
import { isFresh, weighReadings } from './answers/weighReadings';
import type { Weighed } from './answers/weighReadings';
import { whyNotApplicable } from './applicability';
import { CHECK_JUDGES } from './checks/checkJudges';
import { credentialViews } from './facts/credentialViews';
import type { CredentialView } from './facts/credentialViews';
import type { RootCredentials } from './facts/rootFacts';
import type { PostureInput, Readings } from './types';

/**
 * One account while it is judged. Checks that rest on each other are decided
 * once, in whatever order they are asked for.
 */
export class PostureCase {
  readonly #decisions = new Map<CheckId, Decision>();
  readonly credentials: Weighed<RootCredentials>;
  readonly credentialViews: readonly CredentialView[];
  #custody: CustodyJudgement | undefined;

  constructor(readonly input: PostureInput) {
    this.credentials = this.weigh(input.facts.rootCredentials);
    this.credentialViews = credentialViews(this.credentials.fresh);
  }

  /** Sorts readings by what they are worth now. */
  weigh<T>(readings: Readings<T> | undefined): Weighed<T> {
    const { limits, now } = this.input;
    return weighReadings(readings, limits.freshFor, now);
  }

  /** What one check says, where it applies at all. */
  decision(checkId: CheckId): Decision {
    const known = this.#decisions.get(checkId);
    if (known) {
      return known;
    }
    const decision = this.#decide(checkId);
    this.#decisions.set(checkId, decision);
    return decision;
  }

  /** Who keeps what of the root user. */
  get custody(): CustodyJudgement {
    const { account, custody, terms, limits, now } = this.input;
    const listed = {
      source: { kind: 'ORGANIZATIONS' as const },
      observedAt: account.listedAt,
    };
    this.#custody ??= judgeCustody({
      records: custody.records,
      memberships: custody.memberships,
      // A listing that is too old shows no longer whose the mailbox is.
      emailHolder: isFresh(listed, limits.freshFor, now)
        ? terms.emailHolder
        : 'UNKNOWN',
      expectedHolder: terms.expectedHolder,
      isRemoved: this.decision('root-credentials').state === 'REMOVED',
      limits: limits.custody,
      now,
    });
    return this.#custody;
  }

  #decide(checkId: CheckId): Decision {
    const reason = whyNotApplicable(checkId, this.input);
    if (reason !== undefined) {
      return notApplicable(reason);
    }
    if (checkId !== 'account-state' && this.input.account.state === 'UNKNOWN') {
      return {
        state: 'NOT_OBSERVED',
        reason: 'incomplete',
        seen: 'AWS named neither a state nor a status of the account.',
        remarks: [],
        evidence: [],
      };
    }
    return CHECK_JUDGES[checkId](this);
  }
}
