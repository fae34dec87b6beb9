import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { PostureTrend } from 'backstage-plugin-aws-resale-common';
import { SectionCard } from '../../components/SectionCard';
import { Segments } from '../../components/Segments';
import { trendAxis } from '../../components/TrendChart';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useUrlState } from '../../hooks/useUrlState';
import { CoverageBody } from './CoverageBody';
import { coverageDays, CoverageMeasure } from './coverage';
import { useShare } from './useShare';
import styles from './CoverageCard.module.css';

/** How far back a trend may be looked at, in days. */
const PERIODS = ['7', '30', '90'] as const;

/** One coverage over days: where it stands, where it came from, what moved it. */
export function CoverageCard(props: {
  measure: CoverageMeasure;
  /** Of the longest period, which serves the shorter ones too. */
  trend: Loadable<PostureTrend>;
}) {
  const { measure, trend } = props;
  const t = useText();
  const url = useUrlState();
  const formatShare = useShare();
  const [showsTable, setShowsTable] = useState(false);
  const period = url.all(measure, PERIODS)[0] ?? '90';
  const title = t(`overview.trend.${measure}.title`);
  const days = trend.value
    ? coverageDays(measure, trend.value, Number(period))
    : [];
  const shares = days.flatMap(({ share }) => share ?? []);
  const axis = trendAxis(shares);

  return (
    <SectionCard<PostureTrend>
      title={title}
      subtitle={t(`overview.trend.${measure}.subtitle`)}
      actions={
        <Segments
          label={t('overview.trend.period', { title })}
          options={PERIODS.map(id => ({
            id,
            label: t(`overview.trend.days.${id}`),
          }))}
          value={period}
          onChange={chosen =>
            url.set({ [measure]: chosen === '90' ? undefined : chosen })
          }
        />
      }
      result={trend}
      isEmpty={() => shares.length === 0}
      empty={<p>{t('overview.trend.empty')}</p>}
      footer={
        shares.length > 1 && (
          <>
            <span className={styles.foot}>
              {axis.from > 0
                ? t('overview.trend.axis', { percent: formatShare(axis.from) })
                : t('overview.trend.axisZero')}
              {measure === 'fourEyes' && ` · ${t('overview.trend.wholeText')}`}
            </span>
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={showsTable}
              onPress={() => setShowsTable(!showsTable)}
            >
              {showsTable
                ? t('overview.trend.hideTable')
                : t('overview.trend.showTable')}
            </Button>
          </>
        )
      }
    >
      {({ notes }) => (
        <CoverageBody
          measure={measure}
          days={days}
          axis={axis}
          notes={notes}
          showsTable={showsTable}
        />
      )}
    </SectionCard>
  );
}
