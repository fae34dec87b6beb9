import { useState } from 'react';
import { Button, Link, VisuallyHidden } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { HeldRemoval } from 'backstage-plugin-aws-resale-common';
import { StateChip } from '../../components/Chip';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { useMoment } from '../../time/useMoment';
import styles from './MissingAccounts.module.css';

const SHOWN_AT_FIRST = 5;

/** The accounts that a held removal would turn into tombstones. */
export function MissingAccounts(props: { held: HeldRemoval }) {
  const { accounts, missing } = props.held;
  const t = useText();
  const moment = useMoment();
  const accountLink = useRouteRef(accountRouteRef);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? accounts : accounts.slice(0, SHOWN_AT_FIRST);
  const hidden = accounts.length - SHOWN_AT_FIRST;
  const beyond = missing - accounts.length;
  const closing = accounts.filter(
    ({ state }) => state === 'CLOSED' || state === 'PENDING_CLOSURE',
  ).length;

  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('sources.held.table')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.change}>
              <VisuallyHidden>{t('sources.held.change')}</VisuallyHidden>
            </th>
            <th scope="col">{t('sources.held.account')}</th>
            <th scope="col" className={styles.id}>
              {t('sources.held.accountId')}
            </th>
            <th scope="col" className={styles.state}>
              {t('sources.held.lastState')}
            </th>
            <th scope="col" className={styles.domain}>
              {t('sources.held.domain')}
            </th>
            <th scope="col" className={styles.listed}>
              {t('sources.held.lastListed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(account => (
            <tr key={account.accountId}>
              <td className={styles.minus}>
                <span aria-hidden="true">−</span>
                <VisuallyHidden>{t('sources.held.missing')}</VisuallyHidden>
              </td>
              <th scope="row" title={account.name}>
                <Link href={accountLink({ accountId: account.accountId })}>
                  {account.name}
                </Link>
              </th>
              <td className={styles.mono}>{account.accountId}</td>
              <td>
                <StateChip state={account.state} dense />
              </td>
              <td
                className={`${styles.mono} ${styles.domain}`}
                title={account.rootEmailDomain}
              >
                {account.rootEmailDomain ?? t('sources.held.noDomain')}
              </td>
              <td className={styles.listed}>
                {account.freshness.asOf && moment(account.freshness.asOf).time}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.below}>
        {hidden > 0 && (
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={showsAll}
            onPress={() => setShowsAll(!showsAll)}
          >
            {showsAll
              ? t('sources.held.showFewer')
              : t('sources.held.showAll', { count: hidden })}
          </Button>
        )}
        {closing > 0 && (
          <span>{t('sources.held.closing', { count: closing })}</span>
        )}
        {beyond > 0 && (
          <span>{t('sources.held.beyond', { count: beyond })}</span>
        )}
      </div>
    </>
  );
}
