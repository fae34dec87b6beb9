import { useEffect } from 'react';
import { Button } from '@backstage/ui';
import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { ListPager } from '../../components/ListView';
import { useText } from '../../hooks/useText';
import { EmptyQueue } from './EmptyQueue';
import { QueueList } from './QueueList';
import type { Queue, QueueAnswer } from './useQueue';

/** One page of the queue with its pager, or why there is none. */
export function QueueBody(props: {
  answer: QueueAnswer;
  queue: Queue;
  summary: MappingSummary | undefined;
  onClear: () => void;
  onLook: (accountId: string) => void;
}) {
  const { answer, queue, summary, onClear, onLook } = props;
  const { page, asked } = answer;
  const { list, result, current, hrefOf } = queue;
  const t = useText();

  // Whatever stood on this page was decided on.
  const isBeyond =
    page.items.length === 0 &&
    asked.offset > 0 &&
    asked.offset === list.offset &&
    !result.loading;
  useEffect(() => {
    if (isBeyond) {
      list.toPrevious();
    }
  }, [isBeyond, list]);

  if (page.items.length === 0) {
    if (asked.search) {
      return (
        <EmptyState title={t('mapping.queue.noHits')}>
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('common.list.clear')}
          </Button>
        </EmptyState>
      );
    }
    return <EmptyQueue status={asked.status} summary={summary} />;
  }
  return (
    <>
      <QueueList
        items={page.items}
        groupBy={asked.groupBy}
        isSearch={asked.search !== ''}
        current={current}
        hrefOf={hrefOf}
        onLook={onLook}
        isStale={result.loading}
      />
      <ListPager
        offset={asked.offset}
        shown={page.items.length}
        total={page.totalCount}
        nextCursor={page.nextCursor}
        onNext={cursor => list.toNext(cursor, { account: undefined })}
        onPrevious={() => list.toPrevious({ account: undefined })}
      >
        {t('mapping.queue.pager')}
      </ListPager>
    </>
  );
}
