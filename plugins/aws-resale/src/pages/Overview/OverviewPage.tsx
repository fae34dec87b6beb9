import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Overview } from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { PageFrame } from '../../components/PageFrame';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import { useMoment } from '../../time/useMoment';
import { AttestationsCard } from './AttestationsCard';
import { AttentionCard } from './AttentionCard';
import { ChangesCard } from './ChangesCard';
import { CoverageCard } from './CoverageCard';
import { ExposureByModelCard } from './ExposureByModelCard';
import { Figures } from './Figures';
import { ModelsCard } from './ModelsCard';
import { PollingCard } from './PollingCard';
import styles from './OverviewPage.module.css';

/** The longest period of the trends; one request serves all of them. */
const TREND_DAYS = 90;

/** The portfolio: what needs attention first, then what explains it. */
export function OverviewPage() {
  const t = useText();
  const overview = useAwsResale((api, options) => api.getOverview(options), []);
  const trend = useAwsResale(
    (api, options) => api.getPostureTrend(TREND_DAYS, options),
    [],
  );
  return (
    <PageFrame
      title={t('overview.title')}
      meta={overview.value && <PortfolioFacts overview={overview.value} />}
    >
      <Figures overview={overview} />
      <div className={styles.main}>
        <AttentionCard overview={overview} />
        <ChangesCard posture={overview.value?.posture} />
      </div>
      <div className={styles.models}>
        <ModelsCard overview={overview} />
        <ExposureByModelCard overview={overview} />
      </div>
      <div className={styles.half}>
        <CoverageCard measure="mfa" trend={trend} />
        <CoverageCard measure="fourEyes" trend={trend} />
      </div>
      <div className={styles.half}>
        <AttestationsCard />
        <PollingCard overview={overview} />
      </div>
    </PageFrame>
  );
}

function PortfolioFacts(props: { overview: Overview }) {
  const { overview } = props;
  const { newest, oldest, stale } = overview.freshness;
  const t = useText();
  const moment = useMoment();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  return (
    <>
      <span>{t('overview.customers', { count: overview.customers })}</span>
      <span>{t('overview.accounts', { count: overview.accounts })}</span>
      <AsOf freshness={{ asOf: newest, stale: newest === undefined }} />
      {stale > 0 && oldest && (
        <span>{t('overview.oldest', { age: moment(oldest).age })}</span>
      )}
      <Link href={sourcesRoute()}>
        {t('overview.current', {
          count: overview.organizations,
          current: String(overview.organizationsByState.CURRENT ?? 0),
        })}
      </Link>
    </>
  );
}
