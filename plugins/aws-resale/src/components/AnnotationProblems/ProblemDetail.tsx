import { RiArrowRightLine } from '@remixicon/react';
import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { withoutQuestion } from './withoutQuestion';
import tokens from '../tokens.module.css';
import styles from './AnnotationProblems.module.css';

/** The wrong value, what was probably meant, and what to do, in this order. */
export function ProblemDetail(props: { problem: AnnotationProblem }) {
  const { annotation, value, suggestion, message } = props.problem;
  const t = useText();
  // A number that wants quotes reads the same with them; the message tells.
  const hasOtherWords = suggestion !== undefined && suggestion !== value;
  return (
    <div className={clsx(tokens.tokens, styles.detail)}>
      {hasOtherWords && (
        <p className={styles.didYouMean}>
          {value && (
            <>
              <del className={styles.wrong}>{value}</del>
              <RiArrowRightLine size={14} aria-hidden="true" />
            </>
          )}
          <span>
            {t('common.didYouMean', {
              suggestion: <ins className={styles.meant}>{suggestion}</ins>,
            })}
          </span>
        </p>
      )}
      <p className={styles.message}>
        <code>{annotation}</code>
        {`: ${hasOtherWords ? withoutQuestion(message) : message}`}
      </p>
    </div>
  );
}
