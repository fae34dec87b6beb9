import { RiCheckLine, RiEyeOffLine } from '@remixicon/react';
import clsx from 'clsx';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { listStyles as styles } from '../../components/ListView';
import { useText } from '../../hooks/useText';
import own from './SourcesPage.module.css';

/** What the last run could not read and why, or how it failed. */
export function NotRead(props: { organization: Organization }) {
  const { organization } = props;
  const t = useText();
  const { notRead, lastRun } = organization;
  const failed =
    lastRun?.message &&
    lastRun.outcome !== 'COMPLETE' &&
    lastRun.outcome !== 'RUNNING';
  if (notRead.length === 0 && !failed) {
    return organization.freshness.asOf ? (
      <span className={clsx(styles.small, own.inline)}>
        <RiCheckLine size={14} aria-hidden="true" />
        {t('sources.table.everythingRead')}
      </span>
    ) : null;
  }
  return (
    <div className={styles.stack}>
      {failed && (
        <span
          className={clsx(styles.small, styles.clamped)}
          title={lastRun.message}
        >
          {t('sources.table.lastRunMessage', {
            message: lastRun.message ?? '',
          })}
        </span>
      )}
      {notRead.map(text => (
        <span
          key={text}
          className={clsx(styles.small, own.inline)}
          title={text}
        >
          <RiEyeOffLine size={14} aria-hidden="true" />
          {text}
        </span>
      ))}
    </div>
  );
}
