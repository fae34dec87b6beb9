import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  postureExceptPermission,
  type CheckId,
  type ExceptionsRecorded,
  type NewException,
} from 'backstage-plugin-aws-resale-common';
import {
  earliestReview,
  isDay,
  latestReview,
} from '../../judge/custody/reviewDays';
import { secretLike } from '../../judge/custody/secretLike';
import { whyNotApplicable } from '../../judge/posture/applicability';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { ExceptionStore } from '../../store/posture/ExceptionStore';
import type {
  CustodyQueries,
  CustodySubject,
} from '../../store/queries/CustodyQueries';
import type { Authorizer } from '../Authorizer';
import type { PeopleDirectory } from '../PeopleDirectory';
import { requireSubjects } from './requireSubjects';

export interface ExceptionServiceOptions {
  authorizer: Authorizer;
  exceptions: ExceptionStore;
  queries: CustodyQueries;
  people: PeopleDirectory;
  publisher: ChangePublisher;
  clock: () => Date;
}

/** Risks that somebody accepts until a day. They never make a check pass. */
export class ExceptionService {
  readonly #options: ExceptionServiceOptions;

  constructor(options: ExceptionServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws NotAllowedError that says how many of the accounts are out of reach.
   * @throws InputError for a check without a meaning for one of the accounts, an
   * owner that the catalog does not have, or a day out of bounds.
   */
  async record(
    { accountIds, checkId, ...written }: NewException,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<ExceptionsRecorded> {
    const { exceptions, people, publisher, clock } = this.#options;
    const subjects = await requireSubjects(
      { ...this.#options, permission: postureExceptPermission },
      accountIds,
      credentials,
    );
    requireMeaning(checkId, subjects);
    const at = clock();
    const { expires } = written;
    const [first, last] = [earliestReview(at), latestReview(at)];
    if (!isDay(expires) || expires < first || expires > last) {
      throw new InputError(
        `expires is out of bounds; name a day from ${first} to ${last}`,
      );
    }
    const reason = readReason(written.reason);
    const owner = written.owner.trim().toLowerCase();
    if (
      !/^(?:user|group):/u.test(owner) ||
      (await people.missing([owner], credentials)).size > 0
    ) {
      throw new InputError(
        'owner is no user or group that the catalog has, or you may not see it; write a ref in full, like group:default/platform',
      );
    }
    const recorded = await exceptions.record(
      { accountIds, checkId, reason, owner, expires },
      actor,
      at,
    );
    await publisher.publish(recorded.changes);
    return { changed: recorded.exceptions.length };
  }

  /** @throws NotFoundError also for one of an account that is out of reach. */
  async withdraw(
    exceptionId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<ExceptionsRecorded> {
    const { authorizer, exceptions, queries, publisher, clock } = this.#options;
    const scope = await authorizer.requireWith(
      postureExceptPermission,
      credentials,
    );
    const exception = await exceptions.find(exceptionId);
    const [subject] = exception
      ? await queries.subjects([exception.accountId], scope)
      : [];
    if (!subject) {
      throw new NotFoundError(
        `No exception ${exceptionId} is known, it was withdrawn already, or its account is out of your reach`,
      );
    }
    await publisher.publish(
      await exceptions.withdraw(exceptionId, actor, clock()),
    );
    return { changed: 1 };
  }
}

/** A risk that no account can have is none that somebody may accept. */
function requireMeaning(
  checkId: CheckId,
  subjects: readonly CustodySubject[],
): void {
  for (const subject of subjects) {
    const { accountId, arrangement } = subject;
    const why = whyNotApplicable(checkId, {
      account: subject,
      terms: { ...subject, arrangement },
    });
    if (why !== undefined) {
      throw new InputError(
        `The check ${checkId} has no meaning for account ${accountId}: ${why} Leave the account out`,
      );
    }
  }
}

function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '') {
    throw new InputError('reason is empty; say why the risk is accepted');
  }
  const sensitive = secretLike(reason);
  if (sensitive) {
    throw new InputError(`reason holds ${sensitive}; say it without`);
  }
  return reason;
}
