import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiForbidLine } from '@remixicon/react';
import clsx from 'clsx';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { useLocation } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import { READERS_KEY } from './readersKey';
import styles from './Readers.module.css';

/** Leads to the readers of root security; says how many were refused. */
export function ReadersNotice(props: { organization: Organization }) {
  const { payerAccountId, name, deniedReaders = 0 } = props.organization;
  const t = useText();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  const params = new URLSearchParams(useLocation().search);
  params.set(READERS_KEY, payerAccountId);
  const words =
    deniedReaders > 0
      ? t('sources.readers.denied', { count: deniedReaders })
      : t('sources.readers.open');
  return (
    <span className={clsx(styles.notice, deniedReaders > 0 && styles.denied)}>
      {deniedReaders > 0 && <RiForbidLine size={14} aria-hidden="true" />}
      <Link
        href={`${sourcesRoute()}?${params}`}
        aria-label={t('sources.readers.openOf', { words, name })}
      >
        {words}
      </Link>
    </span>
  );
}
