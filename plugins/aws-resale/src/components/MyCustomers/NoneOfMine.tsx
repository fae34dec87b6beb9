import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { customersRouteRef } from '../../routes';
import { CopyButton } from '../CopyButton';
import { EmptyState } from '../EmptyState';
import { useOwnRef } from './useOwnRef';
import styles from './MyCustomers.module.css';

/** Tells how a customer comes to be one's own. */
export function NoneOfMine() {
  const t = useText();
  const customers = useRouteRef(customersRouteRef)();
  const ownRef = useOwnRef();
  const snippet = [
    'metadata:',
    '  annotations:',
    `    ${ANNOTATIONS.accountManager}: ${ownRef}`,
  ].join('\n');
  return (
    <EmptyState
      title={t('home.customers.none.title')}
      text={t('home.customers.none.text')}
    >
      <pre className={styles.snippet}>{snippet}</pre>
      <CopyButton text={snippet} what={t('home.customers.none.what')}>
        {t('common.copy.label', { what: t('home.customers.none.what') })}
      </CopyButton>
      <Link href={customers}>{t('home.customers.none.all')}</Link>
    </EmptyState>
  );
}
