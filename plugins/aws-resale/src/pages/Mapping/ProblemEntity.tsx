import { Link } from '@backstage/ui';
import type { EntityProblems } from 'backstage-plugin-aws-resale-common';
import {
  ProblemChip,
  ProblemDetail,
} from '../../components/AnnotationProblems';
import { EntityName } from '../../components/EntityName';
import { SnippetBox } from '../../components/Snippet';
import { useText } from '../../hooks/useText';
import { shortLocation } from './shortLocation';
import { sourceLink } from './sourceLink';
import styles from './Findings.module.css';

/** What is wrong on one entity, where it is kept, and the corrected lines. */
export function ProblemEntity(props: { entity: EntityProblems }) {
  const { entityRef, title, location, problems, fix } = props.entity;
  const t = useText();
  const link = sourceLink(props.entity);
  const [first, ...others] = problems;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>
          {first && <ProblemChip problem={first} />}
          <EntityName entityRef={entityRef} title={title} />
        </h3>
        {link ? (
          <Link
            href={link.href}
            target="_blank"
            rel="noopener noreferrer"
            className={styles.source}
            aria-label={t('mapping.openSource', { file: link.file })}
          >
            {link.file}
          </Link>
        ) : (
          location && (
            <span className={styles.source} title={location}>
              {shortLocation(location)}
            </span>
          )
        )}
      </div>
      {first && <ProblemDetail problem={first} />}
      {others.map(problem => (
        <div
          key={`${problem.annotation} ${problem.message}`}
          className={styles.further}
        >
          <span>
            <ProblemChip problem={problem} />
          </span>
          <ProblemDetail problem={problem} />
        </div>
      ))}
      {fix && (
        <SnippetBox
          snippet={fix}
          what={t('mapping.problems.fix', { entity: title })}
        />
      )}
    </li>
  );
}
