import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Overview,
  PollingState,
} from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { SplitBar, SplitMark } from '../../components/SplitBar';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import { LinkedLegend } from './LinkedLegend';
import { sentenceOf } from './sentenceOf';
import styles from './OverviewPage.module.css';

const STATES: readonly { state: PollingState; mark: SplitMark }[] = [
  { state: 'CURRENT', mark: 'good' },
  { state: 'REMOVAL_HELD', mark: 'warn' },
  { state: 'STALE', mark: 'warn' },
  { state: 'NOT_CONNECTED', mark: 'warn' },
  { state: 'ACCESS_WITHDRAWN', mark: 'info' },
  { state: 'WAITING_FOR_APPROVAL', mark: 'info' },
  { state: 'NO_ORGANIZATION', mark: 'outlined' },
  { state: 'NEVER_READ', mark: 'hatched' },
];

/** How many organizations stand where with the poller. */
export function PollingCard(props: { overview: Loadable<Overview> }) {
  const t = useText();
  const sources = useRouteRef(sourcesRouteRef)();
  return (
    <SectionCard<Overview>
      title={t('overview.polling.title')}
      subtitle={t('overview.polling.subtitle')}
      result={props.overview}
      isEmpty={value => value.organizations === 0}
      empty={
        <EmptyState title={t('overview.polling.empty')}>
          <Link href={sources}>{t('overview.polling.open')}</Link>
        </EmptyState>
      }
      footer={<Link href={sources}>{t('overview.polling.open')}</Link>}
    >
      {value => {
        const parts = STATES.map(({ state, mark }) => ({
          key: state,
          mark,
          label: t(`common.chip.polling.${state}.label`),
          count: value.organizationsByState[state] ?? 0,
          href: `${sources}?state=${state}`,
        })).filter(({ key, count }) => key === 'CURRENT' || count > 0);
        return (
          <>
            <p className={styles.answer}>
              {t('overview.current', {
                count: value.organizations,
                current: String(value.organizationsByState.CURRENT ?? 0),
              })}
            </p>
            <SplitBar
              parts={parts}
              legend="none"
              label={sentenceOf(t('overview.polling.title'), parts)}
            />
            <LinkedLegend parts={parts} total={value.organizations} />
          </>
        );
      }}
    </SectionCard>
  );
}
