import type { AnnotationCheck } from 'backstage-plugin-aws-resale-common';
import { Chip } from '../../components/Chip';
import {
  ProblemChip,
  withoutQuestion,
} from '../../components/AnnotationProblems';
import { useText } from '../../hooks/useText';
import styles from './Dialogs.module.css';

/** What a check found, by line; also when that is nothing. */
export function CheckResult(props: { check: AnnotationCheck }) {
  const { entities, problems } = props.check;
  const t = useText();
  if (problems.length === 0) {
    return (
      <p className={styles.answer}>
        {entities === 0
          ? t('mapping.checkYaml.noEntity')
          : t('mapping.checkYaml.clean', { count: entities })}
      </p>
    );
  }
  return (
    <section
      className={styles.result}
      aria-label={t('mapping.checkYaml.result')}
    >
      <p className={styles.answer}>
        {t('mapping.checkYaml.found', { count: problems.length })}
      </p>
      <ol className={styles.found}>
        {problems.map(problem => {
          const { line, column, severity, code, suggestion } = problem;
          return (
            <li key={`${line}:${column} ${problem.message}`}>
              <span className={styles.line}>
                {t('mapping.checkYaml.line', { line: String(line) })}
              </span>
              <div>
                {code ? (
                  <ProblemChip problem={{ code, severity }} />
                ) : (
                  <Chip family="problem" word={severity} dense />
                )}
                <span>
                  {problem.annotation && (
                    <>
                      <code className={styles.mono}>{problem.annotation}</code>
                      {': '}
                    </>
                  )}
                  {suggestion
                    ? withoutQuestion(problem.message)
                    : problem.message}
                </span>
                {suggestion && (
                  <span>
                    {t('common.didYouMean', {
                      suggestion: (
                        <ins className={styles.meant}>{suggestion}</ins>
                      ),
                    })}
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
