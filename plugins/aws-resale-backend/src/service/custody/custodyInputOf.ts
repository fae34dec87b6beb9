import type { PostureConfig } from '../../config/types';
import type {
  CustodyInput,
  CustodyRecord,
  MembershipGraph,
} from '../../judge/custody/types';
import { isFresh } from '../../judge/posture/answers/weighReadings';
import type { CustodySubject } from '../../store/queries/CustodyQueries';

/**
 * What custody of an account is judged by, without all that is read of it: for
 * whole customers, what was last judged of the credentials is enough.
 */
export function custodyInputOf(
  subject: Pick<
    CustodySubject,
    'listedAt' | 'emailHolder' | 'expectedHolder' | 'isRemoved'
  >,
  {
    records,
    memberships,
    config,
    now,
  }: {
    records: readonly CustodyRecord[];
    memberships: MembershipGraph | undefined;
    config: Pick<PostureConfig, 'custody' | 'freshFor'>;
    now: Date;
  },
): CustodyInput {
  const { listedAt } = subject;
  // A listing that is too old shows no longer whose the mailbox is.
  const isListed = isFresh(
    { source: { kind: 'ORGANIZATIONS' }, observedAt: listedAt },
    config.freshFor,
    now,
  );
  return {
    records,
    memberships,
    emailHolder: isListed ? subject.emailHolder : 'UNKNOWN',
    expectedHolder: subject.expectedHolder,
    isRemoved: subject.isRemoved,
    limits: {
      graceDays: config.custody.graceDays,
      membershipsFreshFor: config.custody.membershipsFreshForMs,
    },
    now,
  };
}
