import type { ReactNode } from 'react';
import { RiAlertFill } from '@remixicon/react';
import type { Change } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useDate } from '../../time/useDate';
import { useMoment } from '../../time/useMoment';
import { EntityName } from '../EntityName';
import { changeIcons } from './changeIcons';
import { ChangeText } from './ChangeText';
import styles from './AccountHistory.module.css';

/** One change: what, from and to, when, and who decided. */
export function ChangeItem(props: {
  change: Change;
  /** What changed along with it. */
  children?: ReactNode;
}) {
  const { kind, to, at, actor, organizationName, checkId } = props.change;
  const moment = useMoment();
  const formatDate = useDate();
  const { age } = moment(at);
  const isExposed =
    kind === 'POSTURE' && checkId === 'exposure' && to === 'EXPOSED';

  return (
    <li>
      <span
        className={clsx(styles.dot, isExposed && styles.exposed)}
        aria-hidden="true"
      >
        {isExposed ? <RiAlertFill /> : changeIcons[kind]}
      </span>
      <div>
        <div className={styles.what}>
          <ChangeText change={props.change} />
        </div>
        <div className={styles.when}>
          <time dateTime={at}>{formatDate(at)}</time>
          {` · ${age}`}
          {organizationName && ` · ${organizationName}`}
          {actor && (
            <>
              {' · '}
              <EntityName entityRef={actor} />
            </>
          )}
        </div>
        {props.children}
      </div>
    </li>
  );
}
