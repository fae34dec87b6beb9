import { useState } from 'react';
import { DateTime } from 'luxon';
import type {
  Change,
  ChangePage,
  PortfolioPosture,
} from 'backstage-plugin-aws-resale-common';
import {
  ChangeDays,
  ChangesShown,
  firstLines,
  groupChanges,
} from '../../components/ChangeDays';
import { CsvButton } from '../../components/CsvButton';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useOperationTitle } from '../../hooks/useOperationTitle';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { changeFields } from './changeFields';
import { WeekNet } from './WeekNet';

const DAYS = 7;

/** The most that the API gives at once. */
const LIMIT = 200;

/** Enough to stand beside the list of what needs attention. */
const LINES_AT_FIRST = 8;

/** What happened in the last week: what it came to, then day by day. */
export function ChangesCard(props: {
  /** Counts the exposure that opened and closed in the same week. */
  posture: PortfolioPosture | undefined;
}) {
  const t = useText();
  const titleOf = useOperationTitle();
  const formatDate = useDate();
  const [until] = useState(() => DateTime.now());
  const since = until.minus({ days: DAYS });
  const [showsAll, setShowsAll] = useState(false);
  const filter = { since: since.toUTC().toISO() ?? undefined };
  const result = useAwsResale(
    (api, options) => api.listChanges({ ...filter, limit: LIMIT }, options),
    [filter],
  );
  const page = result.value;
  const days = groupChanges(page?.items ?? []);
  const lines = days.reduce((sum, day) => sum + day.lines.length, 0);
  const hidden = lines - LINES_AT_FIRST;

  return (
    <SectionCard<ChangePage>
      title={t('overview.changes.title')}
      subtitle={t('overview.changes.range', {
        from: formatDate(since.toISO() ?? ''),
        to: formatDate(until.toISO() ?? ''),
      })}
      result={result}
      isEmpty={value => value.items.length === 0}
      empty={<p>{t('overview.changes.empty')}</p>}
      footer={
        page &&
        page.items.length > 0 && (
          <>
            <ChangesShown
              page={page}
              hidden={hidden}
              showsAll={showsAll}
              onToggle={() => setShowsAll(!showsAll)}
            />
            <CsvButton<Change>
              size="small"
              what={t('overview.changes.csv.name')}
              source={{
                name: 'changes',
                fields: changeFields(t, titleOf),
                readPage: (api, read, options) =>
                  api.listChanges({ ...filter, ...read }, options),
              }}
            />
          </>
        )
      }
    >
      {value => (
        <>
          <WeekNet page={value} posture={props.posture} />
          <ChangeDays
            days={showsAll ? days : firstLines(days, LINES_AT_FIRST)}
            today={until}
          />
        </>
      )}
    </SectionCard>
  );
}
