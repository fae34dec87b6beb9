import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Organization,
  OrganizationPage,
  PollingState,
} from 'backstage-plugin-aws-resale-common';
import { LoadFailure } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import { ConnectCard } from './ConnectCard';
import { HeldRemovalCard } from './HeldRemovalCard';
import type { Actions } from '../../hooks/useActions';
import type { SourcePermissions } from './useSourcePermissions';
import { WaitingCard } from './WaitingCard';
import { WithdrawnCard } from './WithdrawnCard';
import styles from './SourcesPage.module.css';

/** So many cards of one kind are read; more are work for the list. */
const CARDS = 3;

/** So many payers one card lists. */
const ROWS = 10;

/**
 * What a person has to decide, before the list: held removals and payers to be
 * approved or connected on the left, withdrawn access on the right.
 */
export function Decisions(props: {
  decisions: Loadable<OrganizationPage>;
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { decisions, ...rest } = props;
  const t = useText();
  const { value, error, reload } = decisions;
  const inState = (state: PollingState): Organization[] =>
    (value?.items ?? []).filter(item => item.state === state);
  const held = inState('REMOVAL_HELD');
  const withdrawn = inState('ACCESS_WITHDRAWN');
  const waiting = inState('WAITING_FOR_APPROVAL');
  const toConnect = inState('NOT_CONNECTED');
  const hasLeft = held.length + waiting.length + toConnect.length > 0;

  if (error && !value) {
    return (
      <LoadFailure
        title={t('sources.decisions')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!hasLeft && withdrawn.length === 0) {
    return null;
  }
  return (
    <div
      className={
        hasLeft && withdrawn.length > 0 ? styles.twoColumns : styles.stack
      }
    >
      {hasLeft && (
        <div className={styles.stack}>
          {held.slice(0, CARDS).map(organization => (
            <HeldRemovalCard
              key={organization.payerAccountId}
              organization={organization}
              {...rest}
            />
          ))}
          <MoreOf state="REMOVAL_HELD" count={held.length - CARDS} />
          {waiting.length > 0 && (
            <WaitingCard organizations={waiting.slice(0, ROWS)} {...rest} />
          )}
          <MoreOf state="WAITING_FOR_APPROVAL" count={waiting.length - ROWS} />
          {toConnect.length > 0 && (
            <ConnectCard organizations={toConnect.slice(0, ROWS)} {...rest} />
          )}
          <MoreOf state="NOT_CONNECTED" count={toConnect.length - ROWS} />
        </div>
      )}
      {withdrawn.length > 0 && (
        <div className={hasLeft ? styles.stack : styles.sideBySide}>
          {withdrawn.slice(0, CARDS).map(organization => (
            <WithdrawnCard
              key={organization.payerAccountId}
              organization={organization}
              {...rest}
            />
          ))}
          <MoreOf state="ACCESS_WITHDRAWN" count={withdrawn.length - CARDS} />
        </div>
      )}
    </div>
  );
}

function MoreOf(props: { state: PollingState; count: number }) {
  const { state, count } = props;
  const t = useText();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  if (count <= 0) {
    return null;
  }
  return (
    <Link href={`${sourcesRoute()}?state=${state}`}>
      {t('sources.more', {
        count,
        state: t(`common.chip.polling.${state}.label`),
      })}
    </Link>
  );
}
