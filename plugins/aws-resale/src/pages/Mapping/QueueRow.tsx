import { forwardRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { Link } from '@backstage/ui';
import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { ConfidenceMark } from './ConfidenceMark';
import styles from './QueueList.module.css';

function Row(
  props: {
    item: QueueItem;
    href: string;
    isCurrent: boolean;
    onLook: (accountId: string) => void;
  },
  ref: Ref<HTMLLIElement>,
) {
  const { item, href, isCurrent, onLook } = props;
  const { accountId, name, isPayer } = item;
  const t = useText();
  return (
    <li ref={ref} className={clsx(styles.row, isCurrent && styles.current)}>
      <div className={styles.cell}>
        <Link
          href={href}
          className={styles.name}
          aria-current={isCurrent ? 'true' : undefined}
          title={name}
          onKeyDown={moveFocus}
          onClick={() => onLook(accountId)}
        >
          {name || accountId}
        </Link>
        <span className={styles.id}>
          {accountId}
          {isPayer && ` · ${t('mapping.queue.payer')}`}
        </span>
      </div>
      <QueueRowState item={item} />
    </li>
  );
}

/** One account of the queue; the whole row leads to its detail. */
export const QueueRow = forwardRef(Row);

function QueueRowState(props: { item: QueueItem }) {
  const { status, suggestion, customer, decision } = props.item;
  const t = useText();
  const moment = useMoment();
  if (status === 'OPEN') {
    return suggestion ? (
      <>
        <span className={styles.customer} title={suggestion.customer.title}>
          {suggestion.customer.title}
        </span>
        <ConfidenceMark suggestion={suggestion} />
      </>
    ) : (
      <>
        <span className={styles.muted}>{t('mapping.queue.noSuggestion')}</span>
        <span className={styles.small}>{t('mapping.confidence.NONE')}</span>
      </>
    );
  }
  const words = status === 'ASSIGNED' ? customer?.title : decision?.reason;
  return (
    <>
      <span className={styles.customer} title={words}>
        {words}
      </span>
      <span className={styles.small}>
        {decision && moment(decision.at).time}
      </span>
    </>
  );
}

/** Arrow keys go from row to row, so that a queue is walked without Tab. */
function moveFocus(event: Pick<KeyboardEvent, 'key' | 'target'>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement)) {
    return;
  }
  const rows = event.target.closest('[data-queue]')?.querySelectorAll('a');
  const links = [...(rows ?? [])];
  const position = links.findIndex(link => link === event.target);
  links[position + step]?.focus();
}
