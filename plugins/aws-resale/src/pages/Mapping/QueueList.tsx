import { useEffect, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { groupQueue, QueueEntry, QueueGroup } from './groupQueue';
import { QueueRow } from './QueueRow';
import styles from './QueueList.module.css';

/** The accounts of one page under their headings. */
export function QueueList(props: {
  items: QueueItem[];
  groupBy: 'organization' | 'ou';
  /** Whether they are the hits of a search: then no run is folded. */
  isSearch: boolean;
  /** Account that is looked at. */
  current: string | undefined;
  hrefOf: (accountId: string) => string;
  /** Somebody went to an account. */
  onLook: (accountId: string) => void;
  /** A newer answer is on its way. */
  isStale: boolean;
}) {
  const { items, groupBy, isSearch, current, hrefOf, onLook, isStale } = props;
  const t = useText();
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  // The button that unfolds goes: the reader's place is the first row then.
  const firstRow = useRef<HTMLLIElement>(null);
  const latest = unfolded.at(-1);
  useEffect(() => {
    if (latest) {
      firstRow.current?.querySelector('a')?.focus();
    }
  }, [latest]);

  const entryOf = (entry: QueueEntry) => {
    const rows = entry.kind === 'row' ? [entry.item] : entry.items;
    const first = rows[0].accountId;
    if (
      entry.kind === 'fold' &&
      !unfolded.includes(first) &&
      !rows.some(({ accountId }) => accountId === current)
    ) {
      return (
        <li key={`fold ${first}`} className={styles.fold}>
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiArrowRightSLine />}
            aria-expanded={false}
            onPress={() => setUnfolded([...unfolded, first])}
          >
            {t('mapping.queue.more', { count: rows.length })}
          </Button>
        </li>
      );
    }
    return rows.map(item => (
      <QueueRow
        ref={item.accountId === latest ? firstRow : undefined}
        key={item.accountId}
        item={item}
        href={hrefOf(item.accountId)}
        isCurrent={item.accountId === current}
        onLook={onLook}
      />
    ));
  };

  return (
    <div
      role="group"
      aria-label={t('mapping.queue.list')}
      className={clsx(styles.list, isStale && styles.stale)}
      data-queue
    >
      {groupQueue(items, !isSearch).map(group => (
        <section key={group.key}>
          <GroupHead group={group} groupBy={groupBy} isSearch={isSearch} />
          <ul>{group.entries.map(entryOf)}</ul>
        </section>
      ))}
    </div>
  );
}

function GroupHead(props: {
  group: QueueGroup;
  groupBy: 'organization' | 'ou';
  isSearch: boolean;
}) {
  const { group, groupBy, isSearch } = props;
  const { organization, ouPath, isPayer, status, groupTotal } = group.head;
  const t = useText();
  const number = String(groupTotal);
  if (isPayer && status === 'OPEN') {
    return (
      <div className={styles.head}>
        <h3>{t('mapping.queue.payers')}</h3>
        <span>
          {t(isSearch ? 'mapping.queue.found' : 'mapping.queue.unclaimed', {
            number,
          })}
        </span>
      </div>
    );
  }
  return (
    <div className={styles.head}>
      <h3>
        {organization.name}{' '}
        <span className={styles.headId}>
          {groupBy === 'ou'
            ? ouPath
            : organization.organizationId ?? organization.payerAccountId}
        </span>
      </h3>
      <span>
        {isSearch
          ? t('mapping.queue.found', { number })
          : t(`mapping.queue.groupTotal.${status}`, { number })}
      </span>
    </div>
  );
}
