import type {
  ApprovalKind,
  ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { useListing } from '../../hooks/useListing';
import { useText } from '../../hooks/useText';
import { useDateTime } from '../../time/useDateTime';
import { staleFacts } from '../BeforeYouChangeCard/staleFacts';
import { Emphasis } from '../Emphasis';
import type { ApprovalVoice } from './ApprovalVoice';
import styles from './ApprovalDialog.module.css';

/** What the answer will be once this is recorded. */
export function WhatFollows(props: {
  kind: ApprovalKind;
  answer: ChangeAnswer;
  voice: ApprovalVoice;
  /** ISO date-time. */
  until: string;
}) {
  const { kind, answer, voice, until } = props;
  const t = useText();
  const listing = useListing();
  const dateTime = useDateTime();
  const time = dateTime(until);
  const others = answer.approvers.filter(
    each => !each.isApproved && each !== voice,
  );
  const told = () => {
    if (kind === 'GRANT') {
      return t('changeCheck.approve.becomesNeeded', {
        customer: voice.with[0] ?? t('changeCheck.approve.theCustomer'),
        time,
      });
    }
    if (others.length > 0) {
      return t('changeCheck.approve.stays', {
        count: others.length,
        names: listing.format(
          others.map(({ with: names }) => listing.format(names)),
        ),
      });
    }
    if (staleFacts(answer).length > 0) {
      return t('changeCheck.approve.stale');
    }
    return answer.approvers.length > 1
      ? t('changeCheck.approve.becomesAllowedAtLatest', { time })
      : t('changeCheck.approve.becomesAllowed', { time });
  };
  return (
    <p role="status" className={styles.follows}>
      <Emphasis>{told()}</Emphasis>
    </p>
  );
}
