import type {
  BenchmarkId,
  BenchmarkIds,
} from 'backstage-plugin-aws-resale-common';
import { Text, useText } from '../../hooks/useText';
import styles from './EvidenceDrawer.module.css';

const BENCHMARKS = [
  'cis3',
  'cis5',
  'cis7',
  'securityHub',
  'prowler',
] as const satisfies readonly (keyof BenchmarkIds)[];

/** The ids under which benchmarks and scanners ask the same. */
export function BenchmarkList(props: { answers: BenchmarkIds }) {
  const { answers } = props;
  const t = useText();
  const asking = BENCHMARKS.filter(name => answers[name].length > 0);
  if (asking.length === 0) {
    return <p>{t('posture.drawer.noBenchmark')}</p>;
  }
  return (
    <dl className={styles.benchmarks}>
      {asking.map(name => (
        <div key={name}>
          <dt>{t(`posture.drawer.benchmark.${name}`)}</dt>
          {answers[name].map(answer => (
            <dd key={answer.id}>
              <span className={styles.mono}>{answer.id}</span>{' '}
              <span className={styles.small}>{remarksOn(t, answer)}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function remarksOn(t: Text, answer: BenchmarkId): string {
  const { isFsbp, level, severity, relation, note } = answer;
  return [
    isFsbp && t('posture.drawer.fsbp'),
    level && t('posture.drawer.levelOf', { number: String(level) }),
    severity && t(`posture.drawer.severity.${severity}`),
    relation === 'SUPPORTS' && t('posture.drawer.supports'),
    note,
  ]
    .filter(Boolean)
    .join(', ');
}
