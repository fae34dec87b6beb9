import { useEffect, useRef } from 'react';
import type { LookUpResult } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { MatchOption } from './MatchOption';
import styles from './AccountSearch.module.css';

/** The accounts found, as the list of a combobox. */
export function Matches(props: {
  id: string;
  result: LookUpResult;
  /** Id of the option at a place. */
  optionId: (place: number) => string;
  active: number | undefined;
  /** Whether a newer answer is on its way. */
  isStale: boolean;
  onGo: () => void;
}) {
  const { id, result, optionId, active, isStale, onGo } = props;
  const { kind, items, totalCount } = result;
  const t = useText();
  const activeOption = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // There is no layout in a test, hence nothing to scroll.
    activeOption.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={t('search.list')}
        aria-busy={isStale}
        className={styles.list}
      >
        {items.map((match, place) => (
          <MatchOption
            key={match.accountId}
            ref={place === active ? activeOption : undefined}
            id={optionId(place)}
            match={match}
            isActive={place === active}
            onGo={onGo}
          />
        ))}
      </div>
      <p className={styles.foot}>
        <span>{t(`search.taken.${kind}`)}</span>
        {totalCount > items.length && (
          <span>
            {t('search.cut', {
              shown: String(items.length),
              total: String(totalCount),
            })}
          </span>
        )}
      </p>
    </>
  );
}
