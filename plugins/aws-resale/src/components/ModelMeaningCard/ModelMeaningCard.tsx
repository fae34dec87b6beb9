import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  RiDoorOpenLine,
  RiForbidLine,
  RiMoneyEuroCircleLine,
  RiShieldLine,
  RiUserLine,
} from '@remixicon/react';
import { isNotFound } from '../../api/serverError';
import { useText } from '../../hooks/useText';
import { modelsRouteRef } from '../../routes';
import { CustomerRef, useCustomer } from '../CustomerModelCard';
import { SectionCard } from '../SectionCard';
import styles from './ModelMeaningCard.module.css';

const ASPECTS = [
  { key: 'rootSecurity', icon: <RiShieldLine /> },
  { key: 'spend', icon: <RiMoneyEuroCircleLine /> },
  { key: 'recovery', icon: <RiForbidLine /> },
  { key: 'services', icon: <RiDoorOpenLine /> },
  { key: 'access', icon: <RiUserLine /> },
] as const;

/** What a customer's model means, in words for the customer. */
export function ModelMeaningCard(props: { customer: CustomerRef }) {
  const t = useText();
  const result = useCustomer(props.customer);
  const modelsRoute = useRouteRef(modelsRouteRef);
  const model = result.value?.customer.model ?? 'UNKNOWN';

  if (result.error && isNotFound(result.error)) {
    // The account model card explains why.
    return null;
  }
  return (
    <SectionCard
      title={
        model === 'UNKNOWN'
          ? t('customers.meaning.unknownTitle')
          : t('customers.meaning.title', {
              model: t(`common.chip.model.${model}.label`),
            })
      }
      subtitle={t('customers.meaning.subtitle')}
      footer={
        <>
          <span />
          <Link href={modelsRoute()}>{t('customers.card.compare')}</Link>
        </>
      }
      result={result}
    >
      <dl className={styles.meaning}>
        {ASPECTS.map(({ key, icon }) => (
          <div key={key}>
            <dt>
              <span aria-hidden="true">{icon}</span>
              {t(`customers.meaning.${key}`)}
            </dt>
            <dd>{t(`customers.meaning.${model}.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}
