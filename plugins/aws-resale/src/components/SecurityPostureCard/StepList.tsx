import type { ReactElement } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiEyeOffLine,
  RiShakeHandsLine,
} from '@remixicon/react';
import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type {
  CustomerStep,
  Severity,
} from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { Text, useText } from '../../hooks/useText';
import { knownStep, STEP_CHECKS } from './stepChecks';
import styles from './SecurityPostureCard.module.css';

type StepState = 'reached' | 'exposed' | 'accepted' | 'unseen';

/** What can be abused today is drawn in red, the rest of what failed is not. */
const GRAVE: readonly Severity[] = ['CRITICAL', 'HIGH'];

const ICONS: Readonly<Record<StepState, ReactElement>> = {
  reached: <RiCheckboxCircleFill />,
  exposed: <RiAlertFill />,
  accepted: <RiShakeHandsLine />,
  unseen: <RiEyeOffLine />,
};

/** The steps towards fully protected, each with how much of it was observed. */
export function StepList(props: { steps: readonly CustomerStep[] }) {
  const t = useText();
  return (
    <ol className={styles.steps} aria-label={t('posture.customer.steps')}>
      {props.steps.map(step => {
        const state = stateOf(step);
        const known = knownStep(step);
        const isMild =
          known &&
          !GRAVE.includes(POSTURE_CHECK[STEP_CHECKS[known].checkId].severity);
        return (
          <li key={step.id}>
            <span
              className={clsx(
                styles.icon,
                styles[state],
                state === 'exposed' && isMild && styles.mild,
              )}
            >
              <span aria-hidden="true">{ICONS[state]}</span>
              <VisuallyHidden>
                {t(`posture.customer.stepState.${state}`)}
              </VisuallyHidden>
            </span>
            <div>
              <strong>
                {known ? t(`posture.customer.step.${known}`) : step.title}
              </strong>
              <span className={styles.detail}>{countsOf(t, step)}</span>
            </div>
            <span className={styles.small}>
              {step.responsible
                .map(party => t(`common.chip.responsible.${party}.label`))
                .join(', ')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Reached only by what was observed; unseen is neither reached nor exposed. */
function stateOf({ isReached, tally }: CustomerStep): StepState {
  if (tally.exposed > 0) {
    return 'exposed';
  }
  if (tally.accepted > 0) {
    return 'accepted';
  }
  return isReached ? 'reached' : 'unseen';
}

function countsOf(t: Text, { observed, tally }: CustomerStep): string {
  if (tally.exposed > 0) {
    return t('posture.customer.exposedOf', {
      observed,
      number: String(tally.exposed),
    });
  }
  return tally.accepted > 0
    ? t('posture.customer.acceptedOf', {
        observed,
        number: String(tally.accepted),
      })
    : observed;
}
