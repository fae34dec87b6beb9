import { useState } from 'react';
import type { EntityProblemsPage } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { ListSearch } from '../../components/ListView';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { ProblemEntity } from './ProblemEntity';
import { ShownFooter } from './ShownFooter';
import styles from './Findings.module.css';

const SHOWN_AT_FIRST = 3;

/** The most that the API gives at once. */
const MOST = 200;

/** Entities whose annotations want a correction, each with its fix. */
export function ProblemsCard() {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const [search, setSearch] = useState('');
  const query = {
    q: search || undefined,
    limit: showsAll ? MOST : SHOWN_AT_FIRST,
  };
  const result = useAwsResale(
    (api, options) => api.listAnnotationProblems(query, options),
    [query],
  );
  const { items = [], totalCount = 0 } = result.value ?? {};
  const name = t('mapping.problems.name');

  return (
    <SectionCard<EntityProblemsPage>
      title={
        result.value && !search
          ? t('mapping.problems.title', { count: totalCount })
          : name
      }
      subtitle={t('mapping.problems.subtitle')}
      flush
      result={result}
      isEmpty={page => page.totalCount === 0 && !search}
      empty={<EmptyState title={t('mapping.problems.empty')} />}
      footer={
        totalCount > 0 && (
          <ShownFooter
            showsAll={showsAll}
            canShowMore={totalCount > SHOWN_AT_FIRST}
            of={name}
            onToggle={() => {
              setShowsAll(!showsAll);
              setSearch('');
            }}
          >
            {t('mapping.problems.entities', {
              shown: String(items.length),
              total: String(totalCount),
            })}
          </ShownFooter>
        )
      }
    >
      {showsAll && (
        <div className={styles.search} role="search">
          <ListSearch
            label={t('mapping.problems.search')}
            value={search}
            onChange={setSearch}
          />
        </div>
      )}
      <ul className={styles.items}>
        {items.map(entity => (
          <ProblemEntity key={entity.entityRef} entity={entity} />
        ))}
      </ul>
      {items.length === 0 && search && (
        <p className={styles.note}>{t('mapping.problems.noHits')}</p>
      )}
      {totalCount > MOST && items.length === MOST && (
        <p className={styles.note}>
          {t('mapping.problems.more', { number: String(MOST) })}
        </p>
      )}
    </SectionCard>
  );
}
