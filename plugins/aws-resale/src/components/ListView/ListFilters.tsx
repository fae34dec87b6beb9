import type { ReactNode } from 'react';
import { Button, Select, Tag, TagGroup } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { ListSearch } from './ListSearch';
import styles from './ListView.module.css';

/** One filter with several words to choose. */
export interface ListFilter {
  /** In the address. */
  key: string;
  name: string;
  options: { id: string; label: string }[];
  selected: readonly string[];
}

/** Search and filters over a list, and which of them are on. */
export function ListFilters(props: {
  search: string;
  searchLabel: string;
  onSearch: (text: string) => void;
  filters: ListFilter[];
  onFilter: (key: string, words: string[]) => void;
  onClear: () => void;
  /** Filters that can only be taken off, set by a link from elsewhere. */
  fixed?: ListFilter[];
  /** Filters of another kind, after the others. */
  more?: ReactNode;
  /** Right of the filters: segments such as "My customers". */
  children?: ReactNode;
}) {
  const { search, searchLabel, onSearch, onFilter, onClear } = props;
  const { filters, fixed = [] } = props;
  const t = useText();
  const active = [...fixed, ...filters].flatMap(filter =>
    filter.options
      .filter(option => filter.selected.includes(option.id))
      .map(option => ({
        id: `${filter.key}=${option.id}`,
        text: t('common.list.filter', {
          name: filter.name,
          value: option.label,
        }),
        remove: () =>
          onFilter(
            filter.key,
            filter.selected.filter(word => word !== option.id),
          ),
      })),
  );

  return (
    <>
      <div className={styles.filters} role="search">
        <ListSearch label={searchLabel} value={search} onChange={onSearch} />
        {filters.map(filter => (
          <Select
            key={filter.key}
            className={styles.select}
            size="small"
            selectionMode="multiple"
            aria-label={filter.name}
            placeholder={t('common.list.filter', {
              name: filter.name,
              value: t('common.list.any'),
            })}
            options={filter.options}
            value={[...filter.selected]}
            onChange={words => onFilter(filter.key, words.map(String))}
          />
        ))}
        {props.more}
        {props.children && <div className={styles.aside}>{props.children}</div>}
      </div>
      {active.length > 0 && (
        <div className={styles.active}>
          <TagGroup
            aria-label={t('common.list.filters')}
            onRemove={keys =>
              active.filter(({ id }) => keys.has(id)).forEach(a => a.remove())
            }
          >
            {active.map(({ id, text }) => (
              <Tag key={id} id={id} size="small" textValue={text}>
                {text}
              </Tag>
            ))}
          </TagGroup>
          <Button size="small" variant="tertiary" onPress={() => onClear()}>
            {t('common.list.clear')}
          </Button>
        </div>
      )}
    </>
  );
}
