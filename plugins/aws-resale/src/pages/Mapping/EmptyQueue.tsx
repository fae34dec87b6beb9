import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import type { Queue } from './useQueue';

/** Why a segment of the queue has no accounts. */
export function EmptyQueue(props: {
  status: Queue['status'];
  summary: MappingSummary | undefined;
}) {
  const { status, summary } = props;
  const t = useText();
  const moment = useMoment();
  if (status !== 'OPEN') {
    return <EmptyState title={t(`mapping.queue.empty.${status}`)} />;
  }
  if (summary?.accounts === 0) {
    return <EmptyState title={t('mapping.progress.none')} />;
  }
  return (
    <EmptyState
      title={
        summary?.asOf
          ? t('mapping.queue.empty.OPENChecked', {
              time: moment(summary.asOf).time,
            })
          : t('mapping.queue.empty.OPEN')
      }
      text={
        summary && summary.dismissed > 0
          ? t('mapping.queue.emptyDismissed', { count: summary.dismissed })
          : undefined
      }
    />
  );
}
