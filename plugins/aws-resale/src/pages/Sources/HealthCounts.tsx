import type { ReactElement } from 'react';
import { Link, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Overview,
  PollingState,
} from 'backstage-plugin-aws-resale-common';
import { ChipTone, useChip } from '../../components/Chip';
import { SectionCard } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import styles from './HealthCounts.module.css';

const SHOWN = [
  { state: 'CURRENT', text: 'currentText' },
  { state: 'REMOVAL_HELD', text: 'heldText' },
  { state: 'STALE', text: 'staleText' },
  { state: 'ACCESS_WITHDRAWN', text: 'withdrawnText' },
] as const;

const FURTHER = [
  { state: 'WAITING_FOR_APPROVAL', text: 'waiting' },
  { state: 'NOT_CONNECTED', text: 'notConnected' },
  { state: 'NEVER_READ', text: 'neverRead' },
  { state: 'NO_ORGANIZATION', text: 'noOrganization' },
] as const;

/** How many organizations stand where with the poller. */
export function HealthCounts(props: { overview: Loadable<Overview> }) {
  const t = useText();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  const listOf = (state: PollingState) => `${sourcesRoute()}?state=${state}`;
  return (
    <SectionCard<Overview>
      title={t('sources.health.title')}
      result={props.overview}
      skeleton={
        <div className={styles.counts}>
          {SHOWN.map(({ state }) => (
            <Skeleton key={state} width="80%" height={72} />
          ))}
        </div>
      }
    >
      {({ organizations, organizationsByState: counts }) => (
        <>
          <ul className={styles.counts}>
            {SHOWN.map(({ state, text }) => (
              <li key={state}>
                <CountName state={state} href={listOf(state)} />
                <div>
                  <span className={styles.count}>{counts[state] ?? 0}</span>{' '}
                  <span className={styles.muted}>
                    {t('sources.health.organizations', {
                      count: organizations,
                    })}
                  </span>
                </div>
                <div className={styles.text}>{t(`sources.health.${text}`)}</div>
              </li>
            ))}
          </ul>
          <ul className={styles.further}>
            {FURTHER.filter(({ state }) => counts[state] > 0).map(
              ({ state, text }) => (
                <li key={state}>
                  <Link href={listOf(state)}>
                    {t(`sources.health.${text}`, { count: counts[state] })}
                  </Link>
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </SectionCard>
  );
}

const TONES: Partial<Record<ChipTone, string>> = {
  good: styles.good,
  warn: styles.warn,
  info: styles.info,
};

function CountName(props: { state: PollingState; href: string }): ReactElement {
  const { icon, label, tone, tooltip } = useChip('polling', props.state);
  return (
    <Link href={props.href} className={styles.name} title={tooltip}>
      <span className={TONES[tone]} aria-hidden="true">
        {icon}
      </span>
      {label}
    </Link>
  );
}
