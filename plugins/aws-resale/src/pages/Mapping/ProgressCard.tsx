import { useState } from 'react';
import { Card } from '@backstage/ui';
import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { LoadFailure, LoadingShape } from '../../components/SectionCard';
import { SplitBar } from '../../components/SplitBar';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { EveryDay } from './EveryDay';
import { percentOf, progressParts } from './progressParts';
import { UnmappedTrend } from './UnmappedTrend';
import tokens from '../../components/tokens.module.css';
import styles from './ProgressCard.module.css';

/** How many accounts have a customer, through what, and how that goes on. */
export function ProgressCard(props: { summary: Loadable<MappingSummary> }) {
  const { value, error, reload } = props.summary;
  const t = useText();
  const [showsDays, setShowsDays] = useState(false);
  const title = t('mapping.progress.title');
  return (
    <section aria-label={title} className={tokens.tokens}>
      <Card className={styles.card}>
        {error && <LoadFailure title={title} error={error} onRetry={reload} />}
        {!error && !value && <LoadingShape />}
        {value?.accounts === 0 && (
          <p className={styles.none}>{t('mapping.progress.none')}</p>
        )}
        {value && value.accounts > 0 && (
          <div className={styles.progress}>
            <Mapped summary={value} />
            {/* Who sees a part of the accounts gets no figures of the past. */}
            {value.days.length > 0 && (
              <UnmappedTrend
                days={value.days}
                showsDays={showsDays}
                onToggleDays={() => setShowsDays(!showsDays)}
              />
            )}
          </div>
        )}
        {value && showsDays && <EveryDay days={value.days} />}
      </Card>
    </section>
  );
}

function Mapped(props: { summary: MappingSummary }) {
  const { summary } = props;
  const t = useText();
  const parts = progressParts(summary).map(part => ({
    ...part,
    label: t(`mapping.progress.by.${part.key}`),
  }));
  const spoken = parts
    .filter(({ count }) => count > 0)
    .map(({ count, label }) =>
      t('mapping.progress.part', { number: String(count), label }),
    )
    .join(', ');
  return (
    <div>
      <p className={styles.answer}>
        <strong>{summary.mapped}</strong>{' '}
        {t('mapping.progress.mapped', { count: summary.accounts })}{' '}
        <span className={styles.muted}>
          {t('mapping.progress.percent', {
            percent: String(percentOf(summary.mapped, summary.accounts)),
          })}
        </span>
      </p>
      <SplitBar
        parts={parts}
        label={t('mapping.progress.bar', { parts: spoken })}
      />
    </div>
  );
}
