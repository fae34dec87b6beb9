import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  EntityAccounts,
  EntityName,
} from 'backstage-plugin-aws-resale-common';
import { isNotFound, wordsOf } from '../../api/serverError';
import { useEntityAccounts } from '../../hooks/useEntityAccounts';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../EmptyState';
import { SectionCard } from '../SectionCard';
import { ExplainedAccounts } from './ExplainedAccounts';
import styles from './BeforeYouChangeShortCard.module.css';

/** Accounts at first. */
const AT_FIRST = 5;

/** As many as the API explains at once. */
const AT_MOST = 200;

/** The accounts an entity runs in: may one enter, use root, recover? */
export function BeforeYouChangeShortCard(props: { entity: EntityName }) {
  const t = useText();
  const result = useEntityAccounts(props.entity);
  const [showsAll, setShowsAll] = useState(false);
  const title = t('changeCheck.short.title');
  const subtitle = t('changeCheck.short.subtitle');
  const total = result.value?.accounts.length ?? 0;
  const shown = Math.min(total, showsAll ? AT_MOST : AT_FIRST);

  if (result.error && isNotFound(result.error)) {
    return (
      <SectionCard title={title} subtitle={subtitle} flush>
        <EmptyState title={wordsOf(result.error)} />
      </SectionCard>
    );
  }
  return (
    <SectionCard<EntityAccounts>
      title={title}
      subtitle={subtitle}
      flush
      result={result}
      isEmpty={({ accounts }) => accounts.length === 0}
      empty={<p className={styles.note}>{t('changeCheck.short.empty')}</p>}
      footer={
        total > AT_FIRST && (
          <>
            <span>
              {t('changeCheck.short.shown', {
                shown: String(shown),
                total: String(total),
              })}
            </span>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setShowsAll(!showsAll)}
            >
              {showsAll
                ? t('changeCheck.short.showFewer')
                : t('changeCheck.short.showAll', { number: String(total) })}
            </Button>
          </>
        )
      }
    >
      {({ accounts }) => (
        <>
          <ExplainedAccounts accounts={accounts.slice(0, shown)} />
          {showsAll && total > AT_MOST && (
            <p className={styles.note}>
              {t('changeCheck.short.most', { limit: String(AT_MOST) })}
            </p>
          )}
        </>
      )}
    </SectionCard>
  );
}
