import { useState } from 'react';
import { Button, VisuallyHidden } from '@backstage/ui';
import { DateTime } from 'luxon';
import type { ChangePage } from 'backstage-plugin-aws-resale-common';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import {
  ChangeDays,
  ChangesShown,
  firstLines,
  groupChanges,
} from '../ChangeDays';
import { SectionCard } from '../SectionCard';
import { useSeen } from './useSeen';
import type { VisitState } from './useVisit';
import type { Visit } from './visit';

/** The most that the API gives at once. */
const LIMIT = 200;

const LINES_AT_FIRST = 10;

/** The changes that a visit shows; they stay while it lasts. */
export function VisitCard(props: VisitState & { visit: Visit }) {
  const { visit, kept, see, end } = props;
  const t = useText();
  const moment = useMoment();
  // Before the list is asked for: what happens meanwhile is not lost, but
  // told once more.
  const [openedAt] = useState(() => DateTime.now());
  const [showsAll, setShowsAll] = useState(false);
  const result = useAwsResale(
    (api, options) =>
      api.listChanges(
        { mine: true, since: visit.since, limit: LIMIT },
        options,
      ),
    [visit.since],
  );
  const page = result.value;
  const days = groupChanges(page?.items ?? []);
  const lines = days.reduce((sum, day) => sum + day.lines.length, 0);
  const hidden = lines - LINES_AT_FIRST;
  const top = useSeen<HTMLDivElement>(
    page !== undefined && result.error === undefined && kept === 'no',
    () => see(openedAt),
  );

  return (
    <SectionCard<ChangePage>
      title={t('home.changes.title')}
      subtitle={
        visit.isFirst
          ? t('home.changes.first')
          : t('home.changes.since', moment(visit.since))
      }
      actions={
        lines > 0 && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => end(openedAt)}
          >
            {t(
              kept === 'ended'
                ? 'home.changes.markedSeen'
                : 'home.changes.markSeen',
            )}
          </Button>
        )
      }
      result={result}
      footer={
        page &&
        (page.items.length > 0 || kept === 'failed') && (
          <>
            <ChangesShown
              page={page}
              hidden={hidden}
              showsAll={showsAll}
              onToggle={() => setShowsAll(!showsAll)}
            />
            {kept === 'failed' && (
              <span role="status">{t('home.changes.notKept')}</span>
            )}
          </>
        )
      }
    >
      <div ref={top}>
        {lines === 0 ? (
          <p>
            {t(
              visit.isFirst ? 'home.changes.emptyFirst' : 'home.changes.empty',
            )}
          </p>
        ) : (
          <ChangeDays
            days={showsAll ? days : firstLines(days, LINES_AT_FIRST)}
            today={openedAt}
          />
        )}
      </div>
      <VisuallyHidden role="status">
        {kept === 'ended' && t('home.changes.seen')}
      </VisuallyHidden>
    </SectionCard>
  );
}
