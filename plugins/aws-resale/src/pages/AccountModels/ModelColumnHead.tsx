import { Link, Skeleton } from '@backstage/ui';
import { RiStarFill } from '@remixicon/react';
import type { Overview } from 'backstage-plugin-aws-resale-common';
import { ModelChip } from '../../components/Chip';
import { useText } from '../../hooks/useText';
import { useRouteRef } from '@backstage/core-plugin-api';
import { accountsRouteRef, customersRouteRef } from '../../routes';
import { KeyDiagram } from './KeyDiagram';
import styles from './ModelColumnHead.module.css';

/** Name of an account model, how much of the portfolio it covers, whose keys. */
export function ModelColumnHead(props: {
  model: 'ECAM' | 'SPAM';
  overview?: Overview;
  loading: boolean;
}) {
  const { model, overview, loading } = props;
  const t = useText();
  const accountsLink = useRouteRef(accountsRouteRef);
  const customersLink = useRouteRef(customersRouteRef);
  const recommended = model === 'SPAM';
  return (
    <>
      <div className={styles.chips}>
        <ModelChip model={model} />
        {recommended && (
          <span className={styles.star}>
            <RiStarFill aria-hidden />
            {t('models.comparison.recommended')}
          </span>
        )}
      </div>
      <div className={styles.name}>
        {recommended
          ? t('models.comparison.spam')
          : t('models.comparison.ecam')}
      </div>
      <div className={styles.counts}>
        {recommended && <span>{t('models.comparison.spamAlias')}</span>}
        {overview && (
          <>
            <Link href={`${accountsLink()}?model=${model}&role=linked`}>
              {t('models.comparison.linkedAccounts', {
                count: overview.linkedAccountsByModel[model],
              })}
            </Link>
            <Link href={`${customersLink()}?model=${model}`}>
              {t('models.comparison.customersOf', {
                customers: t('models.comparison.customers', {
                  count: overview.customersByModel[model],
                }),
              })}
            </Link>
          </>
        )}
        {!overview && loading && <Skeleton width={180} height={16} />}
      </div>
      <KeyDiagram model={recommended ? 'spam' : 'ecam'} />
    </>
  );
}
