import { useEffect, useRef, useState } from 'react';
import type { ConflictPage } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { ConflictItem } from './ConflictItem';
import { ShownFooter } from './ShownFooter';
import styles from './Findings.module.css';

const SHOWN_AT_FIRST = 2;

/** The most that the API gives at once. */
const MOST = 200;

/** Claims that disagree, each with everybody who claims. */
export function ConflictsCard(props: {
  mayDecide: boolean | undefined;
  revision: number;
  onDecided: () => void;
}) {
  const { mayDecide, revision, onDecided } = props;
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const limit = showsAll ? MOST : SHOWN_AT_FIRST;
  const result = useAwsResale(
    (api, options) => api.listMappingConflicts({ limit }, options),
    [limit, revision],
  );
  const { items = [], totalCount = 0 } = result.value ?? {};
  const name = t('mapping.conflicts.name');

  // The reader's place was in the conflict that goes: it returns to the head.
  const place = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState<{ id: string; answer?: ConflictPage }>();
  const answer = result.value;
  useEffect(() => {
    if (!kept || kept.answer === answer) {
      return;
    }
    setKept(undefined);
    if (answer?.items.every(({ id }) => id !== kept.id)) {
      place.current?.focus();
    }
  }, [kept, answer]);

  return (
    <SectionCard<ConflictPage>
      headingRef={place}
      title={
        result.value
          ? t('mapping.conflicts.title', { number: String(totalCount) })
          : name
      }
      subtitle={t('mapping.conflicts.subtitle')}
      flush
      result={result}
      isEmpty={page => page.totalCount === 0}
      empty={<EmptyState title={t('mapping.conflicts.empty')} />}
      footer={
        totalCount > 0 && (
          <ShownFooter
            showsAll={showsAll}
            canShowMore={totalCount > SHOWN_AT_FIRST}
            of={name}
            onToggle={() => setShowsAll(!showsAll)}
          >
            {t('mapping.shown', {
              shown: String(items.length),
              total: String(totalCount),
            })}
          </ShownFooter>
        )
      }
    >
      <ul className={styles.items}>
        {items.map(conflict => (
          <ConflictItem
            key={conflict.id}
            conflict={conflict}
            mayDecide={mayDecide}
            onDecided={onDecided}
            onKept={() => setKept({ id: conflict.id, answer })}
          />
        ))}
      </ul>
      {totalCount > MOST && items.length === MOST && (
        <p className={styles.note}>
          {t('mapping.conflicts.more', { number: String(MOST) })}
        </p>
      )}
    </SectionCard>
  );
}
