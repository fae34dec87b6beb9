import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert, Button, Skeleton } from '@backstage/ui';
import type {
  MappingSummary,
  QueueItem,
} from 'backstage-plugin-aws-resale-common';
import { SectionCard } from '../../components/SectionCard';
import { Segments } from '../../components/Segments';
import { useActions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { NothingPicked } from './NothingPicked';
import { QueueBody } from './QueueBody';
import { QueueDetail } from './QueueDetail';
import { QUEUE_LIST } from './queueListSpec';
import { QueueTools } from './QueueTools';
import { Queue, QueueAnswer, useQueue } from './useQueue';
import styles from './QueueCard.module.css';

/** The reader's place when no account is left. */
const NOWHERE = 'nowhere';

/** Accounts without a customer as a queue, with what speaks for whom beside it. */
export function QueueCard(props: {
  summary: MappingSummary | undefined;
  mayDecide: boolean | undefined;
  revision: number;
  onDecided: () => void;
}) {
  const { summary, mayDecide, revision, onDecided } = props;
  const t = useText();
  const queue = useQueue(revision);
  const { status, result, current, leave } = queue;
  const { page, asked } = result.value ?? {};
  const total = page?.totalCount;
  const actions = useActions(onDecided);
  // What the last decision was on, and whether its dialog tells a failure.
  const [askedOn, setAskedOn] = useState<QueueItem>();
  const [isInDialog, setInDialog] = useState(false);
  // A decision may take so long that the reader has gone elsewhere meanwhile.
  const here = useRef<Pick<Queue, 'current' | 'leave'>>();
  useEffect(() => {
    here.current = { current, leave };
    return () => {
      here.current = undefined;
    };
  }, [current, leave]);
  // The reader's place was in what has just been decided on: it goes along.
  const [placeIn, setPlaceIn] = useState<string>();
  const tools = useRef<HTMLDivElement>(null);
  const onPlaced = useCallback(() => setPlaceIn(undefined), []);
  const counts = {
    OPEN: summary?.unmapped,
    DISMISSED: summary?.dismissed,
    ASSIGNED: summary && (summary.bySource.ASSIGNMENT ?? 0),
  };

  const all = counts[status];
  const title = () => {
    if (total === undefined) {
      return t(`mapping.queue.name.${status}`);
    }
    return asked?.search && all !== undefined
      ? t(`mapping.queue.titleFound.${status}`, {
          found: String(total),
          count: all,
        })
      : t(`mapping.queue.title.${status}`, { count: total });
  };
  const { failure, putAway } = actions;
  const alert = failure && askedOn && !isInDialog && (
    <div className={styles.alert}>
      <Alert
        role="alert"
        status="danger"
        icon
        title={failure.title}
        description={t('mapping.decide.failedOn', {
          name: askedOn.name || askedOn.accountId,
          message: failure.message,
        })}
        customActions={
          <Button size="small" variant="tertiary" onPress={putAway}>
            {t('common.action.putAway')}
          </Button>
        }
      />
    </div>
  );

  return (
    <div className={styles.card}>
      {!page && alert}
      <SectionCard<QueueAnswer>
        title={title()}
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
        {answer => (
          <div className={styles.queue}>
            <div ref={tools} className={styles.list}>
              <QueueTools queue={queue} />
              <QueueBody
                answer={answer}
                queue={queue}
                summary={summary}
                onClear={() => {
                  tools.current?.querySelector('input')?.focus();
                  queue.set({ q: undefined });
                }}
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
                  listed={answer.page.items.find(
                    item => item.accountId === current,
                  )}
                  mayDecide={mayDecide}
                  revision={revision}
                  takesFocus={placeIn === current}
                  onFocused={onPlaced}
                  actions={actions}
                  onAsk={setAskedOn}
                  onDialog={setInDialog}
                  onDecided={decided => {
                    if (here.current?.current === current) {
                      setPlaceIn(here.current.leave(decided) ?? NOWHERE);
                    }
                  }}
                />
              ) : (
                <NothingPicked
                  takesFocus={placeIn === NOWHERE}
                  onFocused={onPlaced}
                />
              )}
              {alert}
            </div>
          </div>
        )}
      </SectionCard>
    </div>
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
