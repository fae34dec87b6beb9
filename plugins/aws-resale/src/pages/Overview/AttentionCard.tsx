import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { Attention, Overview } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { AttentionRow } from './AttentionRow';
import styles from './AttentionCard.module.css';

const ROWS_AT_FIRST = 7;

/** A queue to be worked off from the top; the server ranks it. */
export function AttentionCard(props: { overview: Loadable<Overview> }) {
  const { overview } = props;
  const t = useText();
  const moment = useMoment();
  const [showsAll, setShowsAll] = useState(false);
  const {
    attention = [],
    attentionTotal = 0,
    freshness,
  } = overview.value ?? {};
  const shown = showsAll ? attention : attention.slice(0, ROWS_AT_FIRST);
  // The server gives the worst of a long list only.
  const isCut = attention.length < attentionTotal;
  const checked = freshness?.newest;

  return (
    <SectionCard<Overview>
      title={t('overview.attention.title')}
      subtitle={t('overview.attention.subtitle')}
      flush
      result={overview}
      isEmpty={value => value.attention.length === 0}
      empty={
        <EmptyState
          title={
            checked
              ? t('overview.attention.emptyChecked', {
                  time: moment(checked).time,
                })
              : t('overview.attention.empty')
          }
        />
      }
      footer={
        attention.length > 0 && (
          <>
            <span>
              {t(
                showsAll && isCut
                  ? 'overview.attention.worstFirst'
                  : 'overview.attention.shown',
                {
                  shown: String(shown.length),
                  total: String(attentionTotal),
                },
              )}
            </span>
            {attention.length > ROWS_AT_FIRST && (
              <Button
                size="small"
                variant="tertiary"
                aria-expanded={showsAll}
                onPress={() => setShowsAll(!showsAll)}
              >
                {showsAll
                  ? t('overview.attention.showFewer')
                  : t(
                      isCut
                        ? 'overview.attention.showFirst'
                        : 'overview.attention.showAll',
                      { number: String(attention.length) },
                    )}
              </Button>
            )}
          </>
        )
      }
    >
      <ol className={styles.rows}>
        {shown.map(item => (
          <AttentionRow key={keyOf(item)} item={item} />
        ))}
      </ol>
    </SectionCard>
  );
}

/** A customer may have several items of a kind, each for other reasons. */
function keyOf(item: Attention): string {
  const { kind, subject, customerRef, payerAccountId, text } = item;
  const { accountId, attestationId, responsible } = item;
  return [
    kind,
    subject,
    customerRef,
    payerAccountId,
    accountId,
    attestationId,
    responsible,
    text,
  ].join(' ');
}
