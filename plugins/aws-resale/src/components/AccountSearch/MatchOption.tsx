import { forwardRef, MouseEvent } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from 'react-router-dom';
import type { AccountMatch } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { Chip, ModelChip } from '../Chip';
import styles from './AccountSearch.module.css';

/**
 * An account as an option that is a link too, so that it can be opened in a
 * tab of its own. The focus stays in the field.
 */
export const MatchOption = forwardRef<
  HTMLAnchorElement,
  {
    id: string;
    match: AccountMatch;
    isActive: boolean;
    /** Called where the link leads away from the page that is open. */
    onGo: () => void;
  }
>((props, ref) => {
  const { id, match, isActive, onGo } = props;
  const { accountId, name, customer, isPayer, state, goneSince } = match;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  return (
    <Link
      ref={ref}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={styles.option}
      to={accountRoute({ accountId })}
      onMouseDown={event => event.preventDefault()}
      onClick={event => {
        if (!opensElsewhere(event)) {
          onGo();
        }
      }}
    >
      <span className={styles.name} title={name}>
        {name || accountId}
      </span>
      <ModelChip model={match.model} dense />
      <span className={styles.facts}>
        <span className={styles.id}>{accountId}</span>
        <span className={styles.customer} title={customer?.title}>
          {customer?.title ?? t('search.noCustomer')}
        </span>
        {isPayer && <span>{t('search.payer')}</span>}
        <Chip
          family="state"
          word={goneSince ? 'GONE' : state}
          shape="text"
          dense
        />
      </span>
    </Link>
  );
});
MatchOption.displayName = 'MatchOption';

function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
