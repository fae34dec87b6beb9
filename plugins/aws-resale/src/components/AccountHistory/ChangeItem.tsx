import { VisuallyHidden } from '@backstage/ui';
import type { Change } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { useMoment } from '../../time/useMoment';
import { EntityName } from '../EntityName';
import { changeIcons } from './changeIcons';
import { ChangeValue } from './ChangeValue';
import styles from './AccountHistory.module.css';

/** One change: what, from and to, when, and who decided. */
export function ChangeItem(props: { change: Change }) {
  const { kind, from, to, at, actor, organizationName, checkId } = props.change;
  const t = useText();
  const moment = useMoment();
  const formatDate = useDate();
  const { age } = moment(at);

  return (
    <li>
      <span className={styles.dot} aria-hidden="true">
        {changeIcons[kind]}
      </span>
      <div>
        <div className={styles.what}>
          <strong>
            {kind === 'POSTURE' && checkId
              ? t(`posture.check.${checkId}.title`)
              : t(`accounts.history.kind.${kind}`)}
          </strong>
          {kind !== 'POSTURE' &&
            checkId &&
            `: ${t(`posture.check.${checkId}.title`)}`}
          {(from || to) && (checkId ? ': ' : ' ')}
          {from && <ChangeValue kind={kind} value={from} />}
          {from && to && (
            <>
              <span aria-hidden="true"> → </span>
              <VisuallyHidden>{t('accounts.history.to')}</VisuallyHidden>
            </>
          )}
          {to && <ChangeValue kind={kind} value={to} />}
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
      </div>
    </li>
  );
}
