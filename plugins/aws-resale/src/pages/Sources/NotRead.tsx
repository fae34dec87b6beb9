import { RiCheckLine, RiEyeOffLine } from '@remixicon/react';
import clsx from 'clsx';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { listStyles as styles } from '../../components/ListView';
import { useText } from '../../hooks/useText';
import { ReadersNotice } from './ReadersNotice';
import own from './SourcesPage.module.css';

/** What could not be read and why: of the listing, and of root security. */
export function NotRead(props: { organization: Organization }) {
  return (
    <div className={styles.stack}>
      <OfListing organization={props.organization} />
      {props.organization.state !== 'WAITING_FOR_APPROVAL' && (
        <ReadersNotice organization={props.organization} />
      )}
    </div>
  );
}

/** What the last run could not read and why, or how it failed. */
function OfListing(props: { organization: Organization }) {
  const { organization } = props;
  const t = useText();
  const { notRead, lastRun } = organization;
  const failed =
    lastRun?.message &&
    lastRun.outcome !== 'COMPLETE' &&
    lastRun.outcome !== 'RUNNING';
  if (notRead.length === 0 && !failed) {
    return organization.freshness.asOf && !organization.deniedReaders ? (
      <span className={clsx(styles.small, own.inline)}>
        <RiCheckLine size={14} aria-hidden="true" />
        {t('sources.table.everythingRead')}
      </span>
    ) : null;
  }
  return (
    <>
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
    </>
  );
}
