import { ButtonLink } from '@backstage/ui';
import type {
  AccountModel,
  CustomerLevel,
} from 'backstage-plugin-aws-resale-common';
import { Text, useText } from '../../hooks/useText';
import type { CustomerRef } from '../CustomerModelCard';
import { KnownStep, knownStep, STEP_CHECKS } from './stepChecks';
import { useAccountsAddress } from './useAccountsAddress';
import styles from './SecurityPostureCard.module.css';

/** The one thing to do next, whose task it is, and the accounts it is about. */
export function NextStep(props: {
  customer: CustomerRef;
  level: CustomerLevel;
  model: AccountModel;
}) {
  const { customer, level, model } = props;
  const { steps, reached, total, text } = level;
  const t = useText();
  const addressOf = useAccountsAddress(customer);
  const next = steps.find(({ tally }) => tally.exposed > 0);

  if (!next) {
    const isUnseen = steps.some(({ tally }) => tally.notObserved > 0);
    const isAccepted = steps.some(({ tally }) => tally.accepted > 0);
    return (
      <p className={styles.small}>
        {isUnseen && t('posture.customer.nothingLeft')}
        {!isUnseen && isAccepted && t('posture.level.accepted')}
        {!isUnseen &&
          !isAccepted &&
          reached === total &&
          t('posture.level.done')}
      </p>
    );
  }
  const step = knownStep(next);
  const count = next.tally.exposed;
  return (
    <div className={styles.next}>
      <strong>
        {step ? t(`posture.customer.next.${step}`, { count }) : text}
      </strong>
      <span className={styles.small}>
        {next.responsible.map(party => taskOf(t, party, model)).join(' ')}{' '}
        {isUnrecoverable(step, model) && t('posture.customer.noRecovery')}
      </span>
      {step && (
        <ButtonLink
          size="small"
          variant="primary"
          className={styles.action}
          href={addressOf({ ...STEP_CHECKS[step], state: 'EXPOSED' })}
        >
          {t('posture.customer.show', { count })}
        </ButtonLink>
      )}
    </div>
  );
}

function taskOf(
  t: Text,
  party: CustomerLevel['steps'][number]['responsible'][number],
  model: AccountModel,
): string {
  return model === 'UNKNOWN'
    ? t(`posture.customer.task.${party}`)
    : t(`posture.customer.taskUnder.${party}`, {
        model: t(`common.chip.model.${model}.label`),
      });
}

/** Nobody but the customer gets back into a linked account under ECAM. */
function isUnrecoverable(
  step: KnownStep | undefined,
  model: AccountModel,
): boolean {
  return step === 'root-mfa' && model === 'ECAM';
}
