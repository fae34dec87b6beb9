import type { ReactElement, ReactNode } from 'react';
import {
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import type { CsvField } from '../CsvButton';
import { LoadingNote } from '../SectionCard';
import styles from './ListView.module.css';

/** One column of a list. */
export interface ListColumn<T> {
  /** Also the word to sort by. */
  id: string;
  label: string;
  /** A `Cell`. */
  cell: (item: T) => ReactElement;
  isRowHeader?: boolean;
  isSortable?: boolean;
  /** CSS width; columns without one share what is left. */
  width?: string;
  /** Left out on narrow desktops; its cells carry the same class. */
  className?: string;
  /** What its cells hold, as columns of a file. */
  csv?: readonly CsvField<T>[];
}

/**
 * A table whose rows come a page at a time. It is put together from the parts
 * of the design system's table because that one's name cannot be set.
 */
export function ListTable<T extends object>(props: {
  label: string;
  columns: ListColumn<T>[];
  /** Undefined until the first answer. */
  items: T[] | undefined;
  getId: (item: T) => string;
  /** A newer answer is on its way. */
  isStale: boolean;
  sort: string;
  onSort: (sort: string) => void;
  empty: ReactNode;
}) {
  const { label, columns, items, getId, isStale, sort, onSort, empty } = props;
  const isDescending = sort.startsWith('-');
  const rows = items?.map(item => ({ id: getId(item), item }));

  return (
    <div className={styles.scroll}>
      {(!rows || isStale) && <LoadingNote className={styles.loading} />}
      <TableRoot
        aria-label={label}
        className={styles.table}
        stale={isStale}
        isPending={!rows}
        sortDescriptor={{
          column: isDescending ? sort.slice(1) : sort,
          direction: isDescending ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) =>
          onSort(direction === 'descending' ? `-${column}` : String(column))
        }
      >
        <TableHeader columns={columns}>
          {column => (
            <Column
              id={column.id}
              isRowHeader={column.isRowHeader}
              allowsSorting={column.isSortable}
              className={column.className}
              style={{ width: column.width }}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        {rows ? (
          <TableBody
            items={rows}
            dependencies={[columns]}
            renderEmptyState={() => empty}
          >
            {({ id, item }) => (
              <Row id={id} columns={columns}>
                {column => (column as ListColumn<T>).cell(item)}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columns} />
        )}
      </TableRoot>
    </div>
  );
}
