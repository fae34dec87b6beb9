import { useCallback, useEffect, useState } from 'react';
import { Button, Skeleton } from '@backstage/ui';
import type {
  MappingSummary,
  QueuePage,
} from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { ListPager } from '../../components/ListView';
import { SectionCard } from '../../components/SectionCard';
import { Segments } from '../../components/Segments';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { NothingPicked } from './NothingPicked';
import { QueueDetail } from './QueueDetail';
import { QueueList } from './QueueList';
import { QUEUE_LIST } from './queueListSpec';
import { QueueTools } from './QueueTools';
import { Queue, useQueue } from './useQueue';
import styles from './QueueCard.module.css';

/** The reader's place when no account is left. */
const NOWHERE = 'nowhere';

/** Accounts without a customer as a queue, with what speaks for whom beside it. */
export function QueueCard(props: {
  summary: MappingSummary | undefined;
  mayDecide: boolean;
  revision: number;
  onDecided: () => void;
}) {
  const { summary, mayDecide, revision, onDecided } = props;
  const t = useText();
  const queue = useQueue(revision);
  const { status, result, current, leave } = queue;
  const total = result.value?.totalCount;
  // The reader's place was in what has just been decided on: it goes along.
  const [placeIn, setPlaceIn] = useState<string>();
  const onPlaced = useCallback(() => setPlaceIn(undefined), []);
  const counts = {
    OPEN: summary?.unmapped,
    DISMISSED: summary?.dismissed,
    ASSIGNED: summary && (summary.bySource.ASSIGNMENT ?? 0),
  };

  return (
    <div className={styles.card}>
      <SectionCard<QueuePage>
        title={
          total === undefined
            ? t(`mapping.queue.name.${status}`)
            : t(`mapping.queue.title.${status}`, { count: total })
        }
        subtitle={t(`mapping.queue.subtitle.${status}`)}
        actions={
          <Segments
            label={t('mapping.queue.status')}
            value={status}
            options={QUEUE_LIST.filters.status.map(id => ({
              id,
              label:
                counts[id] === undefined
                  ? t(`mapping.queue.segmentName.${id}`)
                  : t(`mapping.queue.segment.${id}`, {
                      number: String(counts[id]),
                    }),
            }))}
            onChange={word =>
              queue.set({ status: word === 'OPEN' ? undefined : word })
            }
          />
        }
        flush
        result={result}
        skeleton={<QueueSkeleton />}
      >
        {page => (
          <div className={styles.queue}>
            <div className={styles.list}>
              <QueueTools queue={queue} />
              <QueueBody
                page={page}
                queue={queue}
                checkedAt={summary?.asOf}
                onLook={accountId => {
                  if (isOneColumn()) {
                    setPlaceIn(accountId);
                  }
                }}
              />
            </div>
            <div className={styles.detail}>
              {current ? (
                <QueueDetail
                  key={current}
                  accountId={current}
                  listed={page.items.find(item => item.accountId === current)}
                  mayDecide={mayDecide}
                  revision={revision}
                  takesFocus={placeIn === current}
                  onFocused={onPlaced}
                  onSettled={onDecided}
                  onDecided={decided => setPlaceIn(leave(decided) ?? NOWHERE)}
                />
              ) : (
                <NothingPicked
                  takesFocus={placeIn === NOWHERE}
                  onFocused={onPlaced}
                />
              )}
            </div>
          </div>
        )}
      </SectionCard>
    </div>
  );
}

function QueueBody(props: {
  page: QueuePage;
  queue: Queue;
  checkedAt: string | undefined;
  onLook: (accountId: string) => void;
}) {
  const { page, queue, checkedAt, onLook } = props;
  const { list, status, groupBy, result, current, hrefOf } = queue;
  const t = useText();
  const moment = useMoment();

  // Whatever stood on this page was decided on.
  const isBeyond =
    page.items.length === 0 && list.offset > 0 && !result.loading;
  useEffect(() => {
    if (isBeyond) {
      list.toPrevious();
    }
  }, [isBeyond, list]);

  if (page.items.length === 0) {
    if (list.search) {
      return (
        <EmptyState title={t('mapping.queue.noHits')}>
          <Button
            size="small"
            variant="secondary"
            onPress={() => queue.set({ q: undefined })}
          >
            {t('common.list.clear')}
          </Button>
        </EmptyState>
      );
    }
    return (
      <EmptyState
        title={
          status === 'OPEN' && checkedAt
            ? t('mapping.queue.empty.OPENChecked', {
                time: moment(checkedAt).time,
              })
            : t(`mapping.queue.empty.${status}`)
        }
      />
    );
  }
  return (
    <>
      <QueueList
        items={page.items}
        groupBy={groupBy}
        folds={list.search === ''}
        current={current}
        hrefOf={hrefOf}
        onLook={onLook}
        isStale={result.loading}
      />
      <ListPager
        offset={list.offset}
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

function QueueSkeleton() {
  return (
    <>
      {['one', 'two', 'three', 'four', 'five', 'six'].map(key => (
        <Skeleton key={key} width="100%" height={40} />
      ))}
    </>
  );
}

/** Whether the detail stands below the list, out of sight. */
function isOneColumn(): boolean {
  return window.matchMedia?.('(max-width: 1023px)').matches ?? false;
}
