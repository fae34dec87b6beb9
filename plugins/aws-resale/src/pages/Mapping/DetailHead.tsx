import { forwardRef } from 'react';
import type { Ref } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { useMoment } from '../../time/useMoment';
import styles from './QueueDetail.module.css';

function Head(props: { item: QueueItem }, ref: Ref<HTMLHeadingElement>) {
  const { accountId, name, ouPath, isPayer, firstSeenAt, state } = props.item;
  const t = useText();
  const moment = useMoment();
  const accountRoute = useRouteRef(accountRouteRef);
  return (
    <div>
      <div className={styles.head}>
        <h3 ref={ref} tabIndex={-1} className={styles.name}>
          {name || accountId}
        </h3>
        <Link href={accountRoute({ accountId })} className={styles.page}>
          {t('mapping.detail.openAccount')}
        </Link>
      </div>
      <p className={styles.facts}>
        <span className={styles.mono}>{accountId}</span>
        {isPayer && <span>{t('mapping.queue.payer')}</span>}
        {ouPath && <span>{ouPath}</span>}
        <span>
          {t('mapping.detail.firstSeen', { date: moment(firstSeenAt).time })}
        </span>
        <span>{t(`common.chip.state.${state}.label`)}</span>
      </p>
    </div>
  );
}

/** Which account it is: name, id, place, age and state. */
export const DetailHead = forwardRef(Head);
