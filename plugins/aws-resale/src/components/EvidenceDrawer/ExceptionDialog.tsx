import { useState } from 'react';
import { TextAreaField } from '@backstage/ui';
import { DateTime } from 'luxon';
import type { NewException } from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../ActionDialog';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { DateField } from '../DateField';
import { PersonPicker } from '../PersonPicker';

/** As the API has it. */
const LONGEST_REASON = 500;

/** What a person says of an accepted risk. */
export type ExceptionDraft = Pick<NewException, 'reason' | 'owner' | 'expires'>;

/** Asks why a risk is accepted, who answers for it and until when. */
export function ExceptionDialog(props: {
  /** Title of the check. */
  check: string;
  /** How many accounts it is about. */
  accounts: number;
  isPending: boolean;
  failure: Actions['failure'];
  onClose: () => void;
  onConfirm: (draft: ExceptionDraft) => void;
}) {
  const { check, accounts, isPending, failure, onClose, onConfirm } = props;
  const t = useText();
  const today = DateTime.local();
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState<string>();
  const [expires, setExpires] = useState(
    () => today.plus({ months: 3 }).toISODate() ?? '',
  );
  const [isChecked, setChecked] = useState(false);
  const isMissing = {
    reason: reason.trim() === '',
    owner: owner === undefined,
    expires: expires < (today.toISODate() ?? ''),
  };
  const wrong = (field: keyof typeof isMissing) =>
    isChecked && isMissing[field];

  const confirm = () => {
    setChecked(true);
    if (owner && !isMissing.reason && !isMissing.expires) {
      onConfirm({ reason: reason.trim(), owner, expires });
    }
  };

  return (
    <ActionDialog
      title={t('posture.except.title', { check })}
      isPending={isPending}
      failure={failure}
      confirm={t('posture.except.confirm', { count: accounts })}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t('posture.except.text')}</p>
      <TextAreaField
        isRequired
        rows={3}
        label={t('posture.except.reason')}
        description={
          wrong('reason')
            ? t('posture.except.reasonMissing')
            : t('posture.except.reasonHint')
        }
        isInvalid={wrong('reason')}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
      <PersonPicker
        label={t('posture.except.owner')}
        description={
          wrong('owner')
            ? t('posture.except.ownerMissing')
            : t('posture.except.ownerHint')
        }
        isInvalid={wrong('owner')}
        value={owner}
        onChange={setOwner}
      />
      <DateField
        label={t('posture.except.expires')}
        description={
          wrong('expires')
            ? t('posture.except.expiresMissing')
            : t('posture.except.expiresHint')
        }
        isInvalid={wrong('expires')}
        value={expires}
        onChange={setExpires}
      />
    </ActionDialog>
  );
}
