import { FocusEvent, KeyboardEvent, useId, useRef } from 'react';
import { ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCloseLine, RiSearchLine } from '@remixicon/react';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { LoadFailure } from '../SectionCard';
import { Matches } from './Matches';
import { NoMatch } from './NoMatch';
import { useAccountSearch } from './useAccountSearch';
import tokens from '../tokens.module.css';
import styles from './AccountSearch.module.css';

/** The longest text that the API takes. */
const MAX_LENGTH = 2048;

/**
 * A field that leads from what people have at hand, an id, an ARN, a name or an
 * e-mail address, to the page of the account. The text stays in the field: it
 * gets into no address, no storage and no statistics.
 */
export function AccountSearch() {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const search = useAccountSearch();
  const { text, lookUp, isOpen, active } = search;
  const { result, error, isPending } = lookUp;
  const hasList = isOpen && !error && (result?.items.length ?? 0) > 0;
  const listId = `${id}-list`;
  const optionId = (place: number) => `${id}-${place}`;

  const closeOnLeaving = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      search.close();
    }
  };
  const closeFromWithin = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target !== field.current) {
      field.current?.focus();
      search.close();
    }
  };

  return (
    // It listens to the keys of the links and buttons within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="search"
      aria-label={t('search.label')}
      className={clsx(tokens.tokens, styles.search)}
      onBlur={closeOnLeaving}
      onKeyDown={closeFromWithin}
    >
      <div className={styles.field}>
        <RiSearchLine size={16} aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label={t('search.label')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={hasList}
          aria-controls={hasList ? listId : undefined}
          aria-activedescendant={
            hasList && active !== undefined ? optionId(active) : undefined
          }
          // Browsers keep what is typed into fields unless told otherwise.
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={MAX_LENGTH}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={event => search.setText(event.target.value)}
          onClick={search.open}
          onKeyDown={search.onKeyDown}
        />
        {text && (
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={t('search.clear')}
            icon={<RiCloseLine />}
            onPress={() => {
              search.clear();
              field.current?.focus();
            }}
          />
        )}
      </div>
      {isOpen && (
        <div
          // Takes the focus of a click on its text, which would close it else.
          tabIndex={-1}
          className={styles.popup}
        >
          {hasList && result && (
            <Matches
              id={listId}
              result={result}
              optionId={optionId}
              active={active}
              isStale={isPending}
              onGo={search.clear}
            />
          )}
          {!hasList && isPending && (
            <p className={styles.message}>{t('search.pending')}</p>
          )}
          {!hasList && !isPending && result && <NoMatch result={result} />}
          {!isPending && error && (
            <div className={styles.message}>
              <LoadFailure
                title={t('search.failed')}
                error={error}
                onRetry={lookUp.retry}
              />
            </div>
          )}
        </div>
      )}
      <VisuallyHidden role="status">
        <Outcome isOpen={isOpen} lookUp={lookUp} />
      </VisuallyHidden>
    </div>
  );
}

/** What came out, in words for those who do not see the list. */
function Outcome(props: {
  isOpen: boolean;
  lookUp: ReturnType<typeof useAccountSearch>['lookUp'];
}) {
  const { isOpen, lookUp } = props;
  const { result, isPending } = lookUp;
  const t = useText();
  if (!isOpen || isPending || !result) {
    return null;
  }
  if (result.items.length > 0) {
    return <>{t('search.found', { count: result.totalCount })}</>;
  }
  return (
    <>
      {result.missingPermission
        ? t('search.forbidden.title')
        : t(`search.none.title.${result.kind}`)}
    </>
  );
}
