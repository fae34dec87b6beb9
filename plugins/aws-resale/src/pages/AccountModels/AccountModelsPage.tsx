import { Alert, Button } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import { wordsOf } from '../../api/serverError';
import { CopyButton } from '../../components/CopyButton';
import { Emphasis } from '../../components/Emphasis';
import { PageFrame } from '../../components/PageFrame';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { BillTransfer } from './BillTransfer';
import { ComparisonTable } from './ComparisonTable';
import { Permalink } from './Permalink';
import { SameUnderBoth } from './SameUnderBoth';
import { useHashTarget } from './useHashTarget';
import { VerdictExplained } from './VerdictExplained';
import { Weighing } from './Weighing';
import styles from './AccountModelsPage.module.css';

/**
 * What the account models mean. The text stands without the server; only the
 * counts need it, and their absence is said beside them.
 */
export function AccountModelsPage() {
  const t = useText();
  const overview = useAwsResale((api, options) => api.getOverview(options), []);
  useHashTarget();
  // Renders anew when the anchor changes, so that the copied link carries it.
  useLocation();

  return (
    <PageFrame
      title={t('models.title')}
      meta={<span>{t('models.subtitle')}</span>}
      actions={
        <CopyButton text={window.location.href} what={t('models.link')}>
          {t('models.copyLink')}
        </CopyButton>
      }
    >
      <p className={styles.lead}>
        <Emphasis>{t('models.lead')}</Emphasis>
      </p>
      <SameUnderBoth />
      <div id="comparison" className={styles.anchor}>
        <SectionCard
          title={t('models.comparison.title')}
          actions={
            <Permalink
              anchor="comparison"
              section={t('models.comparison.title')}
            />
          }
        >
          {overview.error && (
            <Alert
              role="alert"
              status="warning"
              icon
              title={t('models.countsFailed')}
              description={wordsOf(overview.error)}
              customActions={
                <Button
                  size="small"
                  variant="secondary"
                  onPress={overview.reload}
                >
                  {t('common.card.tryAgain')}
                </Button>
              }
            />
          )}
          <ComparisonTable
            overview={overview.value}
            loading={overview.loading}
          />
        </SectionCard>
      </div>
      <div id="weighing" className={`${styles.anchor} ${styles.half}`}>
        <Weighing model="ECAM" />
        <Weighing model="SPAM" />
      </div>
      <div id="billing-transfer" className={styles.anchor}>
        <BillTransfer />
      </div>
      <div id="verdict" className={styles.anchor}>
        <VerdictExplained />
      </div>
    </PageFrame>
  );
}
