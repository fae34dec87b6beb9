import { RiAlertFill, RiCheckLine } from '@remixicon/react';
import { ModelChip } from '../../components/Chip';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import styles from './Weighing.module.css';

const SIDES = {
  ECAM: {
    key: 'ecam',
    benefits: ['ecamBenefits.owns', 'ecamBenefits.nobodyElse'],
    risks: ['ecamRisks.locked', 'ecamRisks.spend', 'ecamRisks.services'],
    riskTone: styles.bad,
  },
  SPAM: {
    key: 'spam',
    benefits: [
      'spamBenefits.recovery',
      'spamBenefits.fourEyes',
      'spamBenefits.spend',
      'spamBenefits.services',
    ],
    risks: ['spamRisks.answers', 'spamRisks.fourEyes'],
    riskTone: styles.warn,
  },
} as const;

/** Benefits and risks of one account model, side by side. */
export function Weighing(props: { model: 'ECAM' | 'SPAM' }) {
  const t = useText();
  const { key, benefits, risks, riskTone } = SIDES[props.model];
  return (
    <SectionCard
      title={t(`models.weighing.${key}`)}
      actions={<ModelChip model={props.model} />}
    >
      <div className={styles.sides}>
        <div>
          <h3 id={`${key}-benefits`}>{t('models.weighing.benefits')}</h3>
          <ul aria-labelledby={`${key}-benefits`}>
            {benefits.map(text => (
              <li key={text}>
                <RiCheckLine className={styles.good} aria-hidden />
                <span>{t(`models.weighing.${text}`)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 id={`${key}-risks`}>{t('models.weighing.risks')}</h3>
          <ul aria-labelledby={`${key}-risks`}>
            {risks.map(text => (
              <li key={text}>
                <RiAlertFill className={riskTone} aria-hidden />
                <span>{t(`models.weighing.${text}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </SectionCard>
  );
}
