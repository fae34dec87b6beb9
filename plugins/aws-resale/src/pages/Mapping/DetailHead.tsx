import { forwardRef } from 'react';
import type { Ref } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import { StateChip } from '../../components/Chip';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import styles from './QueueDetail.module.css';

function Head(props: { item: QueueItem }, ref: Ref<HTMLHeadingElement>) {
  const { accountId, name, ouPath, isPayer, firstSeenAt, state } = props.item;
  const t = useText();
  const formatDate = useDate();
  const accountRoute = useRouteRef(accountRouteRef);
  return (
    <div>
      <h3 ref={ref} tabIndex={-1} className={styles.name}>
        {name || accountId}
      </h3>
      <p className={styles.facts}>
        <span className={styles.mono}>{accountId}</span>
        {isPayer && <span>{t('mapping.queue.payer')}</span>}
        {ouPath && <span>{ouPath}</span>}
        <span>
          {t('mapping.detail.firstSeen', { date: formatDate(firstSeenAt) })}
        </span>
        <StateChip state={state} dense />
        <Link href={accountRoute({ accountId })}>
          {t('mapping.detail.openAccount')}
        </Link>
      </p>
    </div>
  );
}

/** Which account it is: name, id, place, age and state. */
export const DetailHead = forwardRef(Head);
