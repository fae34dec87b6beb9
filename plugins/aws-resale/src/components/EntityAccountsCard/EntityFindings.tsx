import type { EntityAccounts } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ProblemChip, ProblemDetail } from '../AnnotationProblems';
import { SnippetBox } from '../Snippet';
import styles from './EntityAccountsCard.module.css';

/** Ids that nobody knows, and annotations that want a correction. */
export function EntityFindings(props: {
  value: Pick<EntityAccounts, 'unknown' | 'problems' | 'fix'>;
}) {
  const { problems, fix } = props.value;
  const t = useText();
  // Some of them are problems that say more.
  const unknown = props.value.unknown.filter(
    id => !problems.some(({ value }) => value === id),
  );
  if (unknown.length === 0 && problems.length === 0 && !fix) {
    return null;
  }
  return (
    <div className={styles.findings}>
      {unknown.length > 0 && (
        <div>
          <p>
            {t('mapping.entity.unknown', { count: unknown.length })}{' '}
            <span className={styles.mono}>{unknown.join(', ')}</span>
          </p>
          <p className={styles.muted}>
            {t('mapping.entity.unknownText', { count: unknown.length })}
          </p>
        </div>
      )}
      {problems.length > 0 && (
        <div>
          <h3>{t('mapping.entity.problems')}</h3>
          <ul>
            {problems.map(problem => (
              <li key={`${problem.annotation} ${problem.message}`}>
                <span>
                  <ProblemChip problem={problem} />
                </span>
                <ProblemDetail problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {fix && <SnippetBox snippet={fix} what={t('mapping.entity.fix')} />}
    </div>
  );
}
