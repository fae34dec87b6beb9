import { useEffect, useRef, useState } from 'react';
import { Button, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  CustomerLink,
  QueueItem,
  QueueItemDetail,
} from 'backstage-plugin-aws-resale-common';
import { isNotFound } from '../../api/serverError';
import { EmptyState } from '../../components/EmptyState';
import { EntityName } from '../../components/EntityName';
import { LoadFailure, LoadingShape } from '../../components/SectionCard';
import type { Actions } from '../../hooks/useActions';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { ConfidenceMark } from './ConfidenceMark';
import { DecisionMade } from './DecisionMade';
import { DetailHead } from './DetailHead';
import { OtherSuggestions } from './OtherSuggestions';
import { QueueDecisions } from './QueueDecisions';
import { SignalList } from './SignalList';
import { SnippetTabs } from './SnippetTabs';
import styles from './QueueDetail.module.css';

/** @see QueueDetail */
export interface QueueDetailProps {
  accountId: string;
  /** What the list knows of the account, where it lists it. */
  listed: QueueItem | undefined;
  mayDecide: boolean | undefined;
  revision: number;
  /** Whether the reader's place is to be here. */
  takesFocus: boolean;
  onFocused: () => void;
  /** Outlive this detail, so that a failure is told after the reader left. */
  actions: Actions;
  /** A decision on this account was asked for. */
  onAsk: (item: QueueItem) => void;
  /** Whether a dialog is open that tells failures by itself. */
  onDialog: (isOpen: boolean) => void;
  /** These accounts leave the list. */
  onDecided: (accountIds: readonly string[]) => void;
}

/**
 * What speaks for which customer of one account, how to write it down, and the
 * decision. Mounted anew for every account, so that nothing of another one is
 * ever decided on.
 */
export function QueueDetail(props: QueueDetailProps) {
  const { accountId, listed, revision, takesFocus, onFocused } = props;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  const [chosen, setChosen] = useState<CustomerLink>();
  const detail = useAwsResale(
    (api, options) => api.getMappingQueueItem(accountId, chosen?.ref, options),
    [accountId, chosen?.ref, revision],
  );
  const { value, error, loading, reload } = detail;
  const item = value?.item ?? listed;
  const name = item?.name || accountId;
  const place = useRef<HTMLHeadingElement>(null);
  const hasItem = item !== undefined;
  useEffect(() => {
    if (takesFocus && hasItem) {
      place.current?.focus();
      onFocused();
    }
  }, [takesFocus, hasItem, onFocused]);

  if (error && isNotFound(error)) {
    return (
      <EmptyState
        title={t('mapping.detail.notInQueue')}
        text={t('mapping.detail.notInQueueText', { accountId })}
      >
        <Link href={accountRoute({ accountId })}>
          {t('mapping.detail.openAccount')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <section
      className={styles.detail}
      aria-label={t('mapping.detail.region', { name })}
    >
      {item && <DetailHead ref={place} item={item} />}
      {error && <LoadFailure title={name} error={error} onRetry={reload} />}
      {!value && !error && <LoadingShape />}
      {value && (
        <Loaded
          {...props}
          detail={value}
          isStale={loading}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </section>
  );
}

function Loaded(
  props: QueueDetailProps & {
    detail: QueueItemDetail;
    isStale: boolean;
    chosen: CustomerLink | undefined;
    onChoose: (customer: CustomerLink | undefined) => void;
  },
) {
  const { detail, isStale, chosen, onChoose, mayDecide } = props;
  const { item, suggestions } = detail;
  const t = useText();
  const customer = chosen ?? item.customer ?? detail.customer;
  const suggestion = suggestions.find(
    ({ customer: { ref } }) => ref === customer?.ref,
  );
  const isSuggested = customer?.ref === suggestions[0]?.customer.ref;

  return (
    <>
      {item.decision && <DecisionMade item={item} decision={item.decision} />}
      {customer ? (
        <div className={styles.suggested}>
          <div>
            <span className={styles.small}>
              {item.status === 'ASSIGNED' && !chosen
                ? t('mapping.detail.assigned')
                : t(
                    isSuggested
                      ? 'mapping.detail.suggested'
                      : 'mapping.detail.chosen',
                  )}
            </span>
            <p className={styles.customer}>
              <EntityName entityRef={customer.ref} title={customer.title} />
            </p>
          </div>
          {suggestion && <ConfidenceMark suggestion={suggestion} withSignals />}
        </div>
      ) : (
        <div>
          <p className={styles.nothing}>{t('mapping.detail.nothing')}</p>
          <p className={styles.small}>
            {t(
              mayDecide === false
                ? 'mapping.detail.nothingTextReadOnly'
                : 'mapping.detail.nothingText',
            )}
          </p>
        </div>
      )}
      {suggestion && <SignalList signals={suggestion.signals} />}
      {customer && !suggestion && item.status === 'OPEN' && (
        <p className={styles.small}>{t('mapping.detail.chosenText')}</p>
      )}
      {chosen && !isSuggested && suggestions.length > 0 && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => onChoose(undefined)}
          >
            {t('mapping.detail.backToSuggestion')}
          </Button>
        </div>
      )}
      <OtherSuggestions
        suggestions={suggestions.filter(
          ({ customer: { ref } }) => ref !== customer?.ref,
        )}
        onChoose={onChoose}
      />
      {customer &&
        (isStale && chosen && detail.customer?.ref !== chosen.ref ? (
          <LoadingShape />
        ) : (
          <SnippetTabs
            snippets={detail.snippets}
            customer={customer}
            source={detail}
          />
        ))}
      {mayDecide && (
        <QueueDecisions
          detail={detail}
          customer={customer}
          isSuggested={isSuggested}
          onChoose={onChoose}
          actions={props.actions}
          onAsk={props.onAsk}
          onDialog={props.onDialog}
          onDecided={props.onDecided}
        />
      )}
      {mayDecide === false && (
        <p className={styles.small}>{t('mapping.mayNotDecide')}</p>
      )}
    </>
  );
}
