import { RiGitBranchLine, RiMailLine, RiPencilLine } from '@remixicon/react';
import { ACCOUNT_MODELS } from 'backstage-plugin-aws-resale-common';
import type { CustomerDetail } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ModelChip } from '../Chip';
import { HolderBar } from '../HolderBar';
import { Triad } from '../Triad';
import { compareCustomer } from './compareCustomer';
import styles from './CustomerModelCard.module.css';

/** What a customer declares and what its accounts show, side by side. */
export function CustomerSources(props: { detail: CustomerDetail }) {
  const { customer, modelCounts } = props.detail;
  const { rollup, model, billingArrangement } = customer;
  const t = useText();
  const relation = compareCustomer(customer);
  const others = ACCOUNT_MODELS.filter(
    other => other !== model && other !== 'UNKNOWN' && modelCounts[other] > 0,
  );

  return (
    <Triad
      label={t('customers.card.triad')}
      boxes={[
        {
          key: 'declared',
          title: t('accounts.model.declared'),
          icon: <RiPencilLine />,
          children: (
            <>
              <span>
                <ModelChip model={model} />
              </span>
              <span>
                {t(
                  model === 'UNKNOWN'
                    ? 'customers.card.declared.nothing'
                    : 'customers.card.declared.byAnnotations',
                )}
              </span>
              <span className={styles.muted}>
                {t(`common.billing.${billingArrangement}`)}
              </span>
              {others.length > 0 && (
                <span>
                  {t('customers.card.declared.overrides')}
                  {': '}
                  {others
                    .map(other =>
                      t('customers.card.declared.overrideOf', {
                        number: String(modelCounts[other]),
                        model: t(`common.chip.model.${other}.label`),
                      }),
                    )
                    .join(', ')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'observed',
          title: t('accounts.model.observed'),
          icon: relation === 'differs' ? <RiGitBranchLine /> : <RiMailLine />,
          relation,
          children: (
            <>
              {rollup.observedModel === 'UNKNOWN' ? (
                <span className={styles.muted}>
                  {t('customers.card.observed.none')}
                </span>
              ) : (
                <span>
                  <ModelChip model={rollup.observedModel} />
                </span>
              )}
              <HolderBar counts={rollup.holders} legend="rows" />
              <span className={styles.muted}>
                {t('customers.card.observed.of', {
                  observed: String(rollup.observedLinkedAccounts),
                  total: String(rollup.linkedAccounts),
                })}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
