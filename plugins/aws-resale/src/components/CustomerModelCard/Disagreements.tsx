import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiLightbulbLine } from '@remixicon/react';
import type { CustomerDetail } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import { HolderText } from '../Chip';
import { unexpectedHolders } from './compareCustomer';
import styles from './CustomerModelCard.module.css';

/** Which root e-mails are not where the model puts them, and what to do. */
export function Disagreements(props: { detail: CustomerDetail }) {
  const { customer, domains } = props.detail;
  const t = useText();
  const accountsRoute = useRouteRef(accountsRouteRef);
  const holders = unexpectedHolders(customer);
  if (holders.length === 0) {
    return null;
  }
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        <RiLightbulbLine aria-hidden="true" />
        {t('customers.card.disagree.title')}
      </h3>
      <ul className={styles.list}>
        {holders.map(holder => {
          const count = customer.rollup.holders[holder];
          const query = new URLSearchParams({
            customer: customer.ref,
            holder,
            role: 'linked',
          });
          const names = domains
            .filter(entry => entry.holder === holder && entry.domain)
            .map(entry => `${entry.domain} (${entry.accounts})`);
          return (
            <li key={holder} className={styles.row}>
              <span>
                <strong>
                  <HolderText holder={holder} />{' '}
                  {t('customers.card.disagree.accounts', { count })}
                </strong>{' '}
                <span className={styles.mono}>{names.join(', ')}</span>
                <br />
                <span className={styles.muted}>
                  {t(`customers.card.disagree.next.${holder}`)}
                </span>
              </span>
              <ButtonLink
                size="small"
                variant="secondary"
                href={`${accountsRoute()}?${query}`}
              >
                {t('customers.card.disagree.show', { number: String(count) })}
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
