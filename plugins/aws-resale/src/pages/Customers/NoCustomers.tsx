import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { CopyButton } from '../../components/CopyButton';
import { EmptyState } from '../../components/EmptyState';
import { useText } from '../../hooks/useText';
import styles from './NoCustomers.module.css';

/** The least that makes an entity a customer. */
const SNIPPET = [
  'metadata:',
  '  annotations:',
  `    ${ANNOTATIONS.payerAccountId}: "012345678901"`,
  `    ${ANNOTATIONS.accountModel}: ECAM`,
  `    ${ANNOTATIONS.emailDomains}: example.com`,
].join('\n');

/** Tells how the first customer comes about. */
export function NoCustomers() {
  const t = useText();
  return (
    <EmptyState
      title={t('customers.empty.title')}
      text={t('customers.empty.text')}
    >
      <pre className={styles.snippet}>{SNIPPET}</pre>
      <CopyButton text={SNIPPET} what={t('customers.empty.what')}>
        {t('common.copy.label', { what: t('customers.empty.what') })}
      </CopyButton>
    </EmptyState>
  );
}
