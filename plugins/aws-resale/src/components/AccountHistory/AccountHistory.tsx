import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { LoadFailure, SectionCard } from '../SectionCard';
import { ChangeItem } from './ChangeItem';
import { useHistory } from './useHistory';
import styles from './AccountHistory.module.css';

/** What happened to an account, newest first. */
export function AccountHistory(props: { accountId: string }) {
  const t = useText();
  const history = useHistory(props.accountId);
  const { first, changes, total, hasMore, loadingMore, moreError } = history;

  return (
    <SectionCard
      title={t('accounts.history.title')}
      subtitle={t('accounts.history.subtitle')}
      result={first}
      isEmpty={page => page.items.length === 0}
      empty={<p>{t('accounts.history.empty')}</p>}
      footer={
        changes.length > 0 &&
        t('accounts.history.shown', {
          shown: String(changes.length),
          total: String(total),
        })
      }
    >
      <ol className={styles.timeline}>
        {changes.map(change => (
          <ChangeItem key={change.id} change={change} />
        ))}
      </ol>
      {moreError && (
        <LoadFailure
          title={t('accounts.history.title')}
          error={moreError}
          onRetry={history.loadMore}
        />
      )}
      {hasMore && !moreError && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="secondary"
            isPending={loadingMore}
            onPress={history.loadMore}
          >
            {t('accounts.history.more')}
          </Button>
        </div>
      )}
    </SectionCard>
  );
}
