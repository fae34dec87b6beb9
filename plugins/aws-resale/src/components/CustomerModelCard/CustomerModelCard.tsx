import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { isNotFound } from '../../api/serverError';
import { useText } from '../../hooks/useText';
import { modelsRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import { AsOf } from '../AsOf';
import { ModelChip, VerdictChip } from '../Chip';
import { EmptyState } from '../EmptyState';
import { SectionCard } from '../SectionCard';
import { CustomerSources } from './CustomerSources';
import { Disagreements } from './Disagreements';
import { ProblemList } from './ProblemList';
import { CustomerRef, useCustomer } from './useCustomer';
import styles from './CustomerModelCard.module.css';

/** Whose terms govern a customer's accounts, and whether the facts agree. */
export function CustomerModelCard(props: { customer: CustomerRef }) {
  const t = useText();
  const formatDate = useDate();
  const result = useCustomer(props.customer);
  const modelsRoute = useRouteRef(modelsRouteRef);
  const title = t('customers.card.title');

  if (result.error && isNotFound(result.error)) {
    return (
      <SectionCard title={title} subtitle={t('customers.card.subtitle')} flush>
        <EmptyState
          title={t('customers.card.notCustomer.title')}
          text={t('customers.card.notCustomer.text')}
        />
      </SectionCard>
    );
  }
  const freshness = result.value?.customer.freshness;
  return (
    <SectionCard
      title={title}
      subtitle={t('customers.card.subtitle')}
      actions={freshness && <AsOf freshness={freshness} />}
      footer={
        <>
          <span>
            {result.value?.customer.transferEndsOn &&
              t('customers.row.transferEnds', {
                date: formatDate(result.value.customer.transferEndsOn),
              })}
          </span>
          <Link href={modelsRoute()}>{t('customers.card.compare')}</Link>
        </>
      }
      result={result}
    >
      {detail => (
        <div className={styles.stack}>
          <span>
            <ModelChip model={detail.customer.model} />{' '}
            <VerdictChip verdict={detail.customer.rollup.verdict} />
          </span>
          <p className={styles.say}>
            {detail.customer.summary ?? t('customers.card.noSummary')}
          </p>
          <CustomerSources detail={detail} />
          <Disagreements detail={detail} />
          {detail.customer.problems.length > 0 && (
            <ProblemList problems={detail.customer.problems} />
          )}
        </div>
      )}
    </SectionCard>
  );
}
