import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import clsx from 'clsx';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  AccountSearchDocument,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { Chip, ModelChip } from '../Chip';
import { EntityName } from '../EntityName';
import { Highlighted } from './Highlighted';
import tokens from '../tokens.module.css';
import styles from './AccountSearchResult.module.css';

/** @see AccountSearchResult */
export interface AccountSearchResultProps {
  /** An {@link AccountSearchDocument}. */
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}

/** An account among the results of Backstage's search. */
export function AccountSearchResult(props: AccountSearchResultProps) {
  const { highlight, icon } = props;
  const t = useText();
  const account = props.result as AccountSearchDocument | undefined;
  if (!account) {
    return null;
  }
  const { title, accountId, customer, customerRef, organizationName } = account;
  // An index may have been written by another version.
  const model = ACCOUNT_MODELS.find(word => word === account.model);
  const state = ACCOUNT_STATES.find(word => word === account.state);
  return (
    <div className={clsx(tokens.tokens, styles.result)}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.name}>
          <Link href={account.location} noTrack title={title}>
            <Highlighted field="title" text={title} highlight={highlight} />
          </Link>
        </p>
        <div className={styles.facts}>
          <span className={styles.id}>
            <Highlighted
              field="accountId"
              text={accountId}
              highlight={highlight}
            />
          </span>
          <ModelChip model={model ?? 'UNKNOWN'} dense />
          <span>
            {customerRef ? (
              <EntityName entityRef={customerRef} title={customer} />
            ) : (
              t('search.noCustomer')
            )}
          </span>
          <Chip
            family="state"
            word={account.isGone ? 'GONE' : state ?? 'UNKNOWN'}
            shape="text"
            dense
          />
          <span>{t(account.isPayer ? 'search.payer' : 'search.linked')}</span>
          {organizationName && (
            <span>
              {t('search.inOrganization', { name: organizationName })}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
