import type { ReactNode } from 'react';
import { RiForbidLine } from '@remixicon/react';
import type {
  AccountModel,
  CustomerCustody,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { KeeperText } from '../Chip';
import { CustodyCellView } from './CustodyCellView';
import { FourEyesCell } from './FourEyesCell';
import styles from './WhoHoldsWhatCard.module.css';

/** "Should be" over "is": one row a part, a column for payers and linked accounts. */
export function CustodyMatrix(props: {
  custody: CustomerCustody;
  model: AccountModel;
}) {
  const { custody, model } = props;
  const { payers, linkedAccounts, payerAccountIds = [] } = custody;
  const { expectedPayerHolder, expectedLinkedHolder } = custody;
  const t = useText();
  // A customer of a shared payer has none of its own.
  const hasPayers = payers > 0;
  const hasLinked = linkedAccounts > 0;
  const row = (title: string, payer: ReactNode, linked: ReactNode) => (
    <>
      <th scope="row">{title}</th>
      {hasPayers && <td>{payer}</td>}
      {hasLinked && <td>{linked}</td>}
    </>
  );

  return (
    <table className={styles.matrix} aria-label={t('custody.customer.title')}>
      <thead>
        <tr>
          <th scope="col">{t('custody.customer.facet')}</th>
          {hasPayers && (
            <th scope="col">
              {payers === 1 && payerAccountIds[0]
                ? t('custody.customer.payer', { accountId: payerAccountIds[0] })
                : t('custody.customer.payers', { number: String(payers) })}
            </th>
          )}
          {hasLinked && (
            <th scope="col">
              {t('custody.customer.linked', { count: linkedAccounts })}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        <tr className={styles.should}>
          {row(
            model === 'UNKNOWN'
              ? t('custody.customer.shouldBeAny')
              : t('custody.customer.shouldBe', {
                  model: t(`common.chip.model.${model}.label`),
                }),
            <ShouldBe holder={expectedPayerHolder} />,
            <ShouldBe holder={expectedLinkedHolder} />,
          )}
        </tr>
        {custody.facets.map(({ facet, payer, linked }) => (
          <tr key={facet}>
            {row(
              t(`custody.rootFacet.${facet}`),
              <CustodyCellView
                facet={facet}
                cell={payer}
                expected={expectedPayerHolder}
              />,
              <CustodyCellView
                facet={facet}
                cell={linked}
                expected={expectedLinkedHolder}
              />,
            )}
          </tr>
        ))}
        <tr>
          {row(
            t('custody.customer.fourEyes'),
            <FourEyesCell counts={custody.fourEyes.payer} />,
            <FourEyesCell counts={custody.fourEyes.linked} />,
          )}
        </tr>
        <tr>
          {row(
            t('custody.customer.recovery'),
            t(
              `custody.customer.payerRecovery.${
                expectedPayerHolder ?? 'UNKNOWN'
              }`,
            ),
            <Recovery model={model} />,
          )}
        </tr>
      </tbody>
    </table>
  );
}

function ShouldBe(props: { holder: Holder | undefined }) {
  const t = useText();
  return props.holder && props.holder !== 'UNKNOWN' ? (
    <KeeperText holder={props.holder} />
  ) : (
    <span className={styles.detail}>{t('custody.customer.noTerms')}</span>
  );
}

function Recovery(props: { model: AccountModel }) {
  const { model } = props;
  const t = useText();
  if (model === 'UNKNOWN') {
    return (
      <span className={styles.detail}>{t('custody.customer.noTerms')}</span>
    );
  }
  return (
    <>
      <span className={styles.inline}>
        {model === 'ECAM' && <RiForbidLine aria-hidden="true" />}
        {t(`customers.meaning.${model}.recovery`)}
      </span>
      {model === 'ECAM' && (
        <span className={styles.detail}>
          {t('custody.customer.noRecoveryText')}
        </span>
      )}
    </>
  );
}
