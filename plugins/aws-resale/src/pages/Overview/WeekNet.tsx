import type {
  ChangePage,
  PortfolioPosture,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import styles from './ChangesCard.module.css';

/** What the week came to: exposure, and accounts where every change was read. */
export function WeekNet(props: {
  page: ChangePage;
  posture: PortfolioPosture | undefined;
}) {
  const { page, posture } = props;
  const t = useText();
  const count = (...kinds: string[]) =>
    page.items.filter(({ kind }) => kinds.includes(kind)).length;
  const joined = count('ACCOUNT_JOINED', 'ACCOUNT_RETURNED');
  const left = count('ACCOUNT_LEFT');
  const isWhole = page.items.length === page.totalCount;
  if (!posture && !isWhole) {
    return null;
  }
  return (
    <dl className={styles.net}>
      {posture && (
        <div>
          <dt>{t('overview.changes.exposed')}</dt>
          <dd className={styles.sum}>
            {signed(posture.openedInWeek - posture.closedInWeek)}
          </dd>
          <dd>
            {t('overview.changes.openedClosed', {
              opened: String(posture.openedInWeek),
              closed: String(posture.closedInWeek),
            })}
          </dd>
        </div>
      )}
      {isWhole && (
        <div>
          <dt>{t('overview.changes.accounts')}</dt>
          <dd className={styles.sum}>{signed(joined - left)}</dd>
          <dd>
            {t('overview.changes.joinedLeft', {
              joined: String(joined),
              left: String(left),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}

function signed(net: number): string {
  if (net === 0) {
    return '0';
  }
  return net > 0 ? `+${net}` : `−${-net}`;
}
