import { useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Button, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiPencilLine } from '@remixicon/react';
import type { CustomerCustody } from 'backstage-plugin-aws-resale-common';
import { isNotFound } from '../../api/serverError';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import { CustomerRef, useCustomer } from '../CustomerModelCard';
import { SectionCard } from '../SectionCard';
import { CustodyMatrix } from './CustodyMatrix';
import { CustomerAttestDialog } from './CustomerAttestDialog';
import { useCustomerCustody } from './useCustomerCustody';
import { WaitingAttestations } from './WaitingAttestations';
import styles from './WhoHoldsWhatCard.module.css';

/** Who holds which part of a customer's root users, against who should. */
export function WhoHoldsWhatCard(props: { customer: CustomerRef }) {
  const { customer } = props;
  const t = useText();
  const accountsRoute = useRouteRef(accountsRouteRef);
  const result = useCustomerCustody(customer);
  const detail = useCustomer(customer).value?.customer;
  const [isAttesting, setAttesting] = useState(false);
  const attestButton = useFocusBack<HTMLButtonElement>(isAttesting);
  const custody = result.value;
  const customerRef = stringifyEntityRef(customer);

  if (result.error && isNotFound(result.error)) {
    // The account model card explains why.
    return null;
  }
  return (
    <>
      <SectionCard<CustomerCustody>
        title={t('custody.customer.title')}
        subtitle={t('custody.customer.subtitle')}
        actions={
          custody?.mayAttest && (
            <Button
              ref={attestButton}
              size="small"
              variant="secondary"
              iconStart={<RiPencilLine aria-hidden="true" />}
              onPress={() => setAttesting(true)}
            >
              {t('custody.card.attest')}
            </Button>
          )
        }
        footer={
          custody && (
            <>
              <span>{t('custody.customer.asOf')}</span>
              <Link
                href={`${accountsRoute()}?${new URLSearchParams({
                  customer: customerRef,
                })}`}
              >
                {t('custody.customer.accounts')}
              </Link>
            </>
          )
        }
        result={result}
        forbidden={t('custody.forbidden')}
        isEmpty={({ payers, linkedAccounts }) => payers + linkedAccounts === 0}
        empty={<p>{t('custody.customer.empty')}</p>}
      >
        {value => (
          <div className={styles.stack}>
            <WaitingAttestations customerRef={customerRef} />
            <CustodyMatrix custody={value} model={detail?.model ?? 'UNKNOWN'} />
          </div>
        )}
      </SectionCard>
      {isAttesting && custody && (
        <CustomerAttestDialog
          customerRef={customerRef}
          name={detail?.title ?? customer.name}
          custody={custody}
          onClose={() => setAttesting(false)}
        />
      )}
    </>
  );
}
