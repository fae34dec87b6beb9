import { RiAlertLine, RiLifebuoyLine } from '@remixicon/react';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ageOfCheck } from './ageOfCheck';
import { explainedIn } from './explainedIn';
import { OldestFact } from './OldestFact';
import { OperationLinks } from './OperationLinks';
import { SaidSentence } from './SaidSentence';
import styles from './BeforeYouChangeCard.module.css';

/** As the server writes it, whatever the language of the page. */
const WEIGHTY = 'needs approval';

/** The answer in sentences, what to know first, and how old it may be. */
export function AnswerBox(props: { value: AccountChangeCheck }) {
  const { explanation, check } = props.value;
  const { warnings, putForward, customer, model } = explanation;
  const t = useText();
  const { sentences, oldestFact } = explainedIn(explanation);
  const words = [customer?.title ?? '', model ?? '', WEIGHTY];

  return (
    <div className={styles.answer}>
      <RiLifebuoyLine aria-hidden="true" />
      <div>
        <p className={styles.say}>
          <SaidSentence words={words}>{sentences.join(' ')}</SaidSentence>
        </p>
        {warnings.length > 0 && (
          <ul
            className={styles.warnings}
            aria-label={t('changeCheck.card.warnings')}
          >
            {warnings.map(warning => (
              <li key={warning}>
                <RiAlertLine aria-hidden="true" />
                <span>{warning}</span>
              </li>
            ))}
          </ul>
        )}
        {putForward.length > 0 && (
          <p className={styles.small}>
            {t('changeCheck.card.first')}{' '}
            <OperationLinks ids={putForward} operations={check.operations} />
          </p>
        )}
        {oldestFact && (
          <OldestFact
            fact={oldestFact}
            answers={check.answers}
            isOutdated={ageOfCheck(props.value)?.stale ?? false}
          />
        )}
      </div>
    </div>
  );
}
