import type {
  NotObservedReason,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { READER_SUBJECTS, type MissedFact } from '../../observe/posture/types';
import type { AttemptTally } from '../../store/posture/PostureSubjects';
import { readerKey } from './readerKey';

const CAUSES_SHOWN = 2;

const PAYER_ROLE = 'give the role in the payer the policy that Sources shows';

/** What lets a reader read, as far as people can do it. */
const REMEDY: Readonly<Record<PostureReaderId, string>> = {
  'payer-root': PAYER_ROLE,
  'credential-report': PAYER_ROLE,
  'organization-features': PAYER_ROLE,
  'security-contacts': `${PAYER_ROLE}, and turn on trusted access for AWS Account Management`,
  'service-control-policies': PAYER_ROLE,
  'organization-trail': PAYER_ROLE,
  'spend-anomalies': PAYER_ROLE,
  'security-hub':
    'make the role in the administrator account of Security Hub, and let it read findings',
  'linked-role': 'make the role in these accounts, with the policy of the docs',
  'root-audit':
    'let the role in the payer use sts:AssumeRoot, and turn on root sessions in the organization',
};

const WHAT_HAPPENED: Readonly<
  Partial<Record<NotObservedReason, (what: string) => string>>
> = {
  'access-denied': what => `AWS refused ${what}`,
  'denied-by-scp': what =>
    `A service control policy refused ${what}, which says nothing about the account`,
  throttled: what => `AWS kept refusing ${what} for its request rate`,
};

/**
 * What an attempt missed and what to do about it, worst first.
 *
 * @param tallies - of all accounts that were asked about.
 */
export function describeMissed(
  reader: PostureReaderId,
  tallies: readonly AttemptTally[],
): string {
  const asked = tallies.reduce((total, { accounts }) => total + accounts, 0);
  const causes = new Map<string, { missed: MissedFact; accounts: number }>();
  for (const { missed, accounts } of tallies) {
    const named = new Map(
      missed.map(item => [`${item.reason}\n${item.detail}`, item]),
    );
    for (const [key, item] of named) {
      const before = causes.get(key)?.accounts ?? 0;
      causes.set(key, { missed: item, accounts: before + accounts });
    }
  }
  return [...causes.values()]
    .sort(
      (one, other) =>
        other.accounts - one.accounts ||
        (one.missed.detail ?? '').localeCompare(
          other.missed.detail ?? '',
          'en',
        ),
    )
    .slice(0, CAUSES_SHOWN)
    .map(({ missed, accounts }) => {
      const { reason, detail = 'the reading' } = missed;
      const happened =
        WHAT_HAPPENED[reason]?.(detail) ?? `AWS did not answer ${detail}`;
      const where =
        READER_SUBJECTS[reader] === 'PAYER'
          ? ''
          : `, for ${accounts} of ${asked} accounts`;
      return `${happened}${where}; ${remedyOf(reader, reason)}`;
    })
    .join('. ');
}

function remedyOf(reader: PostureReaderId, reason: NotObservedReason): string {
  const path = `awsResale.posture.readers.${readerKey(reader)}`;
  switch (reason) {
    case 'access-denied':
      return `${REMEDY[reader]}, or switch the reader off with ${path}.enabled`;
    case 'denied-by-scp':
      return `exempt the reading in that policy, or switch the reader off with ${path}.enabled`;
    case 'throttled':
      return `lower awsResale.aws.rateShare or set a longer ${path}.interval`;
    default:
      return 'the next reading tries again';
  }
}
