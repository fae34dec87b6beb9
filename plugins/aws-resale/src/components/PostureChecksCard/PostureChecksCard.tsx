import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import type { AccountPosture } from 'backstage-plugin-aws-resale-common';
import { useAccountPosture } from '../../hooks/useAccountPosture';
import { useCheckInUrl } from '../../hooks/useCheckInUrl';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { AsOf } from '../AsOf';
import type { ChipWords } from '../Chip';
import { SectionCard } from '../SectionCard';
import { orderResults } from './orderResults';
import { postureAge } from './postureAge';
import { PostureCheckTable } from './PostureCheckTable';
import { resultWord } from './resultWord';
import styles from './PostureChecksCard.module.css';

// Most readers never open it, and it brings a part of another design system.
const EvidenceDrawer = lazy(() =>
  import('../EvidenceDrawer').then(module => ({
    default: module.EvidenceDrawer,
  })),
);

/** Rows at first; every failed one is shown, whatever their number. */
const ROWS_AT_FIRST = 6;

const COUNTED: readonly ChipWords['result'][] = [
  'PROTECTED',
  'REMOVED',
  'EXPOSED',
  'ACCEPTED',
  'NOT_OBSERVED',
  'NOT_APPLICABLE',
];

/** Every check of an account with what was seen, worst first. */
export function PostureChecksCard(props: { accountId: string }) {
  const { accountId } = props;
  const t = useText();
  const formatDate = useDate();
  const result = useAccountPosture(accountId);
  const { checkId, close } = useCheckInUrl();
  const [showsAll, setShowsAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const lastCheck = useRef(checkId);
  useEffect(() => {
    if (lastCheck.current && !checkId) {
      // Opened by its address, a check may have no row in sight.
      const row = `[data-check="${lastCheck.current}"] a`;
      const link = table.current?.querySelector<HTMLElement>(row);
      (link ?? heading.current)?.focus();
    }
    lastCheck.current = checkId;
  }, [checkId]);
  const posture = result.value;
  const ordered = orderResults(posture?.checks ?? []);
  const failed = ordered.filter(row => resultWord(row) === 'EXPOSED').length;
  const shown = showsAll
    ? ordered
    : ordered.slice(0, Math.max(ROWS_AT_FIRST, failed));
  const counts = COUNTED.flatMap(word => {
    const number = ordered.filter(row => resultWord(row) === word).length;
    return number > 0
      ? t(`posture.checks.count.${word}`, { number: String(number) })
      : [];
  });

  return (
    <>
      <SectionCard<AccountPosture>
        title={t('posture.checks.title')}
        subtitle={counts.join(', ')}
        actions={posture && <AsOf freshness={postureAge(posture)} />}
        flush
        headingRef={heading}
        result={result}
        isEmpty={({ checks }) => checks.length === 0}
        empty={<p className={styles.note}>{t('posture.checks.empty')}</p>}
        footer={
          ordered.length > 0 && (
            <>
              <span>
                {t('posture.checks.shown', {
                  shown: String(shown.length),
                  total: String(ordered.length),
                })}
              </span>
              {(showsAll || shown.length < ordered.length) && (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => setShowsAll(!showsAll)}
                >
                  {showsAll
                    ? t('posture.checks.showFewer')
                    : t('posture.checks.showAll')}
                </Button>
              )}
            </>
          )
        }
      >
        {({ goneSince }) => (
          <div ref={table}>
            {goneSince && (
              <p className={styles.note}>
                {t('posture.gone', { date: formatDate(goneSince) })}
              </p>
            )}
            <PostureCheckTable results={shown} />
          </div>
        )}
      </SectionCard>
      <Suspense fallback={null}>
        {checkId && (
          <EvidenceDrawer
            accountId={accountId}
            checkId={checkId}
            posture={result}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
