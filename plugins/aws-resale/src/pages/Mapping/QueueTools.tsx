import { Select } from '@backstage/ui';
import { ListSearch } from '../../components/ListView';
import { useText } from '../../hooks/useText';
import { QUEUE_LIST } from './queueListSpec';
import type { Queue } from './useQueue';
import styles from './QueueCard.module.css';

/** Search, groups and order of the queue. */
export function QueueTools(props: { queue: Queue }) {
  const { list, groupBy, set } = props.queue;
  const t = useText();
  return (
    <div className={styles.tools} role="search">
      <ListSearch
        label={t('mapping.queue.search')}
        value={list.search}
        onChange={text => set({ q: text })}
      />
      <Select
        className={styles.select}
        size="small"
        aria-label={t('mapping.queue.groupBy')}
        options={QUEUE_LIST.filters.group.map(id => ({
          id,
          label: t(`mapping.queue.group.${id}`),
        }))}
        value={groupBy}
        onChange={word => set({ group: String(word) })}
      />
      <Select
        className={styles.select}
        size="small"
        aria-label={t('mapping.queue.sort')}
        options={QUEUE_LIST.sorts.map(id => ({
          id,
          label: t(`mapping.queue.sorts.${id}`),
        }))}
        value={list.sort}
        onChange={word => set({ sort: String(word) })}
      />
    </div>
  );
}
