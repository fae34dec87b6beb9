import type { ReactNode } from 'react';
import type { AccountDetail } from 'backstage-plugin-aws-resale-common';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { SectionCard } from '../SectionCard';
import { AccountSources } from './AccountSources';
import { ConflictList } from './ConflictList';
import { EvidenceList } from './EvidenceList';
import styles from './AccountModelCard.module.css';

/** Whose terms govern an account, and what speaks for and against it. */
export function AccountModelCard(props: {
  result: Loadable<AccountDetail>;
  /** Before the answer, where no page header says it: chips. */
  lead?: (detail: AccountDetail) => ReactNode;
  footer?: ReactNode;
}) {
  const { result, lead, footer } = props;
  const t = useText();
  const freshness = result.value?.account.freshness;
  return (
    <SectionCard
      title={t('accounts.model.title')}
      subtitle={t('accounts.model.subtitle')}
      actions={freshness && <AsOf freshness={freshness} />}
      footer={footer}
      result={result}
    >
      {detail => (
        <div className={styles.stack}>
          {lead && <div className={styles.chips}>{lead(detail)}</div>}
          <p className={styles.say}>{detail.account.summary}</p>
          <AccountSources detail={detail} />
          {detail.conflicts.length > 0 && (
            <ConflictList conflicts={detail.conflicts} />
          )}
          {detail.evidence.length > 0 && (
            <EvidenceList evidence={detail.evidence} />
          )}
        </div>
      )}
    </SectionCard>
  );
}
