import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { CustomerPosture } from 'backstage-plugin-aws-resale-common';
import { isNotFound } from '../../api/serverError';
import { useText } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { PostureChip } from '../Chip';
import { CustomerRef, useCustomer } from '../CustomerModelCard';
import { LevelBar } from '../LevelBar';
import { PostureBar, tallyState } from '../PostureBar';
import { SectionCard } from '../SectionCard';
import { AllChecksDialog } from './AllChecksDialog';
import { NextStep } from './NextStep';
import { StepList } from './StepList';
import { useCustomerPosture } from './useCustomerPosture';
import styles from './SecurityPostureCard.module.css';

/** How exposed a customer's accounts are, how far they are, and what comes next. */
export function SecurityPostureCard(props: { customer: CustomerRef }) {
  const { customer } = props;
  const t = useText();
  const result = useCustomerPosture(customer);
  const model = useCustomer(customer).value?.customer.model ?? 'UNKNOWN';
  const [showsChecks, setShowsChecks] = useState(false);
  const posture = result.value;
  const isStale = (posture?.stale ?? 0) > 0;

  if (result.error && isNotFound(result.error)) {
    // The account model card explains why.
    return null;
  }
  return (
    <>
      <SectionCard<CustomerPosture>
        title={t('posture.customer.title')}
        subtitle={
          posture &&
          t('posture.customer.counts', {
            count: posture.accounts,
            observed: String(posture.exposure.observed),
          })
        }
        actions={
          posture && <PostureChip state={tallyState(posture.exposure)} />
        }
        footer={
          posture && (
            <>
              <span>
                <AsOf freshness={{ asOf: posture.asOf, stale: isStale }} />
                {isStale && (
                  <span className={styles.stale}>
                    {t('posture.customer.stale', { count: posture.stale ?? 0 })}
                  </span>
                )}
              </span>
              {posture.checks.length > 0 && (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => setShowsChecks(true)}
                >
                  {t('posture.customer.allChecks')}
                </Button>
              )}
            </>
          )
        }
        result={result}
        isEmpty={({ checks, level }) => checks.length === 0 && !level}
        empty={<p>{t('posture.customer.none')}</p>}
      >
        {({ accounts, exposure, level }) => (
          <div className={styles.stack}>
            <PostureBar
              counts={exposure}
              about={t('posture.customer.barAbout', { count: accounts })}
            />
            {level && (
              <>
                <LevelBar reached={level.reached} total={level.total} />
                <NextStep customer={customer} level={level} model={model} />
                <StepList steps={level.steps} />
              </>
            )}
          </div>
        )}
      </SectionCard>
      {showsChecks && posture && (
        <AllChecksDialog
          customer={customer}
          checks={posture.checks}
          onClose={() => setShowsChecks(false)}
        />
      )}
    </>
  );
}
