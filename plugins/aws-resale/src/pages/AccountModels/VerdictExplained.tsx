import type { ModelVerdict } from 'backstage-plugin-aws-resale-common';
import { HolderText, VerdictChip } from '../../components/Chip';
import { Emphasis } from '../../components/Emphasis';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import { Permalink } from './Permalink';
import styles from './VerdictExplained.module.css';

const HOLDERS = ['PROVIDER', 'CUSTOMER', 'OTHER', 'UNKNOWN'] as const;

const EXPECTATIONS = [
  'linkedSpam',
  'linkedEcam',
  'linkedOther',
  'payerProvider',
  'payerTransfer',
  'payerDirect',
  'payerUnknown',
] as const;

/** The rules in the order in which they are tried. */
const RULES = [
  { rule: 'state', verdict: 'NOT_OBSERVED' },
  { rule: 'undeclared', verdict: 'UNDECLARED' },
  { rule: 'transfer', verdict: 'IN_TRANSFER' },
  { rule: 'unobserved', verdict: 'NOT_OBSERVED' },
  { rule: 'consistent', verdict: 'CONSISTENT' },
  { rule: 'drift', verdict: 'DRIFT' },
] as const satisfies readonly { rule: string; verdict: ModelVerdict }[];

/** From a root e-mail to a verdict, in three steps. */
export function VerdictExplained() {
  const t = useText();
  return (
    <SectionCard
      title={t('models.verdict.title')}
      subtitle={t('models.verdict.subtitle')}
      actions={
        <Permalink anchor="verdict" section={t('models.verdict.title')} />
      }
    >
      <div className={styles.steps}>
        <div>
          <h3>{t('models.verdict.step1')}</h3>
          <p>{t('models.verdict.step1Text')}</p>
          <dl className={styles.holders}>
            {HOLDERS.map(holder => (
              <div key={holder}>
                <dt>
                  <HolderText holder={holder} />
                </dt>
                <dd>{t(`models.verdict.holder.${holder}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <h3 id="verdict-step2">{t('models.verdict.step2')}</h3>
          <p>{t('models.verdict.step2Text')}</p>
          <table aria-labelledby="verdict-step2">
            <thead>
              <tr>
                <th scope="col">{t('models.verdict.account')}</th>
                <th scope="col">{t('models.verdict.expected')}</th>
              </tr>
            </thead>
            <tbody>
              {EXPECTATIONS.map(row => (
                <tr key={row}>
                  <th scope="row">
                    {t(`models.verdict.expectation.${row}.account`)}
                  </th>
                  <td>{t(`models.verdict.expectation.${row}.holder`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div>
          <h3 id="verdict-step3">{t('models.verdict.step3')}</h3>
          <ol aria-labelledby="verdict-step3" className={styles.rules}>
            {RULES.map(({ rule, verdict }) => (
              <li key={rule}>
                <span>{t(`models.verdict.rule.${rule}`)}</span>
                <VerdictChip verdict={verdict} dense />
              </li>
            ))}
          </ol>
        </div>
      </div>
      <div className={styles.rollup}>
        <h3>{t('models.verdict.rollupTitle')}</h3>
        <p>
          <Emphasis>{t('models.verdict.rollup')}</Emphasis>
        </p>
        <p>{t('models.verdict.rollupNote')}</p>
      </div>
    </SectionCard>
  );
}
