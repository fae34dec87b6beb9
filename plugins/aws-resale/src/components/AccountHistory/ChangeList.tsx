import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { LoadFailure } from '../SectionCard';
import { ChangeItem } from './ChangeItem';
import { groupChanges } from './groupChanges';
import { OtherChecks } from './OtherChecks';
import type { History } from './useHistory';
import styles from './AccountHistory.module.css';

/** The changes read so far as a timeline, and the way to older ones. */
export function ChangeList(props: { history: History }) {
  const { changes, hasMore, loadingMore, moreError, loadMore } = props.history;
  const t = useText();
  return (
    <>
      <ol className={styles.timeline}>
        {groupChanges(changes).map(({ lead, rest }) => (
          <ChangeItem key={lead.id} change={lead}>
            {rest.length > 0 && <OtherChecks changes={rest} />}
          </ChangeItem>
        ))}
      </ol>
      {moreError && (
        <LoadFailure
          title={t('accounts.history.title')}
          error={moreError}
          onRetry={loadMore}
        />
      )}
      {hasMore && !moreError && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="secondary"
            isPending={loadingMore}
            onPress={loadMore}
          >
            {t('accounts.history.more')}
          </Button>
        </div>
      )}
    </>
  );
}
