import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import type {
  AccountExplanation,
  ApprovalKind,
  ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { useActions } from '../../hooks/useActions';
import { useListing } from '../../hooks/useListing';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { ActionDialog } from '../ActionDialog';
import type { PeopleKinds } from '../ManagerFilter';
import { PersonPicker } from '../PersonPicker';
import { voicesOf } from './ApprovalVoice';
import { UntilField } from './UntilField';
import { useApprovalForm } from './useApprovalForm';
import { WhatFollows } from './WhatFollows';

/** As the API has them. */
const LONGEST_NAME = 255;
const LONGEST_REASON = 500;
const LONGEST_REFERENCE = 200;

const USERS: PeopleKinds = ['User'];

/** Records that somebody approved or granted an operation on an account. */
export function ApprovalDialog(props: {
  kind: ApprovalKind;
  /** For what; one that can be approved or granted. */
  answer: ChangeAnswer;
  operationTitle: string;
  account: Pick<AccountExplanation, 'accountId' | 'name' | 'customer'>;
  /** Days after which it ends at the latest. */
  maxDays: number;
  onClose: () => void;
}) {
  const { kind, answer, operationTitle, account, maxDays, onClose } = props;
  const { accountId, customer } = account;
  const isGrant = kind === 'GRANT';
  const t = useText();
  const listing = useListing();
  const actions = useActions(useAnnounceRootChange());
  const voices = voicesOf(kind, answer, customer);
  const form = useApprovalForm({
    kind,
    operationId: answer.operationId,
    voices,
    customer,
    maxDays,
  });
  const { draft, voice, until, change, isWrong } = form;
  const named = { name: account.name || accountId, accountId };

  const confirm = async () => {
    const approval = form.read();
    if (!approval) {
      return;
    }
    const outcome = await actions.act({
      key: 'record',
      label: t('changeCheck.approve.label'),
      ask: api => api.recordApproval(accountId, approval),
      done: ({ approvedBy }) => {
        const words = {
          operation: operationTitle,
          person: approvedBy.title ?? approvedBy.ref ?? '',
        };
        return isGrant
          ? t('changeCheck.approve.grantDone', words)
          : t('changeCheck.approve.done', words);
      },
    });
    if (outcome === 'done') {
      onClose();
    }
  };

  return (
    <ActionDialog
      title={
        isGrant
          ? t('changeCheck.approve.grantTitle', { operation: operationTitle })
          : t('changeCheck.approve.title', { operation: operationTitle })
      }
      width={560}
      isPending={actions.pending !== undefined}
      failure={actions.failure}
      confirm={
        isGrant
          ? t('changeCheck.approve.grantConfirm')
          : t('changeCheck.approve.confirm')
      }
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        {isGrant
          ? t('changeCheck.approve.grantText', named)
          : t('changeCheck.approve.text', named)}
      </p>
      {!isGrant && (
        <RadioGroup
          label={t('changeCheck.approve.who')}
          value={String(voices.indexOf(voice))}
          onChange={value => change({ voice: Number(value) })}
        >
          {voices.map(({ approver, with: names }, index) => (
            <Radio key={index} value={String(index)}>
              {t('changeCheck.approve.option', {
                names: listing.format(names),
                role: t(`changeCheck.approver.${approver}`),
              })}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {voice.approver === 'CUS' ? (
        <TextField
          isRequired
          label={
            isGrant
              ? t('changeCheck.approve.grantName')
              : t('changeCheck.approve.name')
          }
          description={
            isWrong('person')
              ? t('changeCheck.approve.nameMissing')
              : t('changeCheck.approve.nameHint')
          }
          isInvalid={isWrong('person')}
          maxLength={LONGEST_NAME}
          value={draft.name}
          onChange={name => change({ name })}
        />
      ) : (
        <PersonPicker
          label={t('changeCheck.approve.person')}
          description={
            isWrong('person')
              ? t('changeCheck.approve.personMissing')
              : t('changeCheck.approve.personHint')
          }
          isInvalid={isWrong('person')}
          kinds={USERS}
          value={draft.ref}
          onChange={ref => change({ ref })}
        />
      )}
      <TextAreaField
        isRequired
        rows={3}
        label={t('changeCheck.approve.reason')}
        description={
          isWrong('reason')
            ? t('changeCheck.approve.reasonMissing')
            : t('changeCheck.approve.reasonHint')
        }
        isInvalid={isWrong('reason')}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        onChange={reason => change({ reason })}
      />
      <TextField
        isRequired={isGrant}
        label={t('changeCheck.approve.reference')}
        description={
          isWrong('reference')
            ? t('changeCheck.approve.referenceMissing')
            : t('changeCheck.approve.referenceHint')
        }
        isInvalid={isWrong('reference')}
        maxLength={LONGEST_REFERENCE}
        value={draft.reference}
        onChange={reference => change({ reference })}
      />
      <UntilField
        kind={kind}
        value={draft.day}
        isInvalid={isWrong('day')}
        maxDays={maxDays}
        onChange={day => change({ day })}
      />
      {until && (
        <WhatFollows kind={kind} answer={answer} voice={voice} until={until} />
      )}
    </ActionDialog>
  );
}
