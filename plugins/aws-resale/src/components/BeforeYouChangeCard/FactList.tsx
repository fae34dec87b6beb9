import { VisuallyHidden } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import type { UsedFact } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import styles from './BeforeYouChangeCard.module.css';

/** Facts with their age, oldest first; stale ones in warning tone with a clock. */
export function FactList(props: { facts: readonly UsedFact[] }) {
  const t = useText();
  const moment = useMoment();
  const aged = ({ kind, observedAt }: UsedFact) => {
    if (!observedAt) {
      return t('changeCheck.detail.never');
    }
    return kind === 'CUSTODY'
      ? t('changeCheck.detail.attested', moment(observedAt))
      : t('changeCheck.detail.observed', moment(observedAt));
  };
  return (
    <ul>
      {props.facts.map(fact => (
        <li key={`${fact.kind} ${fact.what}`}>
          {fact.what},{' '}
          <span className={fact.isStale ? styles.stale : undefined}>
            {fact.isStale && <RiTimeLine aria-hidden="true" />}
            {aged(fact)}
            {fact.isStale && (
              <VisuallyHidden>
                {`, ${t('changeCheck.detail.isStale')}`}
              </VisuallyHidden>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
