import type { ReactNode } from 'react';
import { Button, Card } from '@backstage/ui';
import clsx from 'clsx';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../EmptyState';
import { LoadFailure } from '../SectionCard';
import { ListPager } from './ListPager';
import { ListColumn, ListTable } from './ListTable';
import type { ListState } from './useListState';
import tokens from '../tokens.module.css';
import styles from './ListView.module.css';

/** A page of a list, as the API gives it. */
export interface ListPage<T> {
  items: T[];
  nextCursor?: string;
  totalCount: number;
}

/**
 * A list with its filters, table and pager on one card, in all its states:
 * loading, failed, nothing there, no hits, rows.
 */
export function ListCard<T extends object>(props: {
  label: string;
  result: Loadable<ListPage<T>>;
  state: Pick<
    ListState<Record<string, readonly string[]>, string>,
    'sort' | 'setSort' | 'offset' | 'toNext' | 'toPrevious' | 'isFiltered'
  > & { clear(): void };
  columns: ListColumn<T>[];
  getId: (item: T) => string;
  /** Search and filters. */
  filters: ReactNode;
  /** Why there is nothing at all, and what to do. */
  empty: ReactNode;
  /** Said when filters leave nothing over. */
  noHits: string;
  note?: ReactNode;
}) {
  const { label, result, state, columns, getId, filters, empty, noHits } =
    props;
  const t = useText();
  const { value, error, loading, reload } = result;
  const hasNothing = value?.totalCount === 0 && !state.isFiltered;

  return (
    <section aria-label={label} className={tokens.tokens}>
      <Card className={clsx(styles.card)}>
        {filters}
        {error && (
          <div className={styles.notice}>
            <LoadFailure title={label} error={error} onRetry={reload} />
          </div>
        )}
        {hasNothing && empty}
        {!hasNothing && (value || !error) && (
          <ListTable
            label={label}
            columns={columns}
            items={value?.items}
            getId={getId}
            isStale={loading && value !== undefined}
            sort={state.sort}
            onSort={state.setSort}
            empty={
              <EmptyState title={noHits}>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => state.clear()}
                >
                  {t('common.list.clear')}
                </Button>
              </EmptyState>
            }
          />
        )}
        {value && value.items.length > 0 && (
          <ListPager
            offset={state.offset}
            shown={value.items.length}
            total={value.totalCount}
            nextCursor={value.nextCursor}
            onNext={cursor => state.toNext(cursor)}
            onPrevious={() => state.toPrevious()}
          >
            {props.note ?? t('common.list.sorted')}
          </ListPager>
        )}
      </Card>
    </section>
  );
}
