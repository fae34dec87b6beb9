import type { Account } from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { CopyButton } from '../../components/CopyButton';
import { EntityName } from '../../components/EntityName';
import { useText } from '../../hooks/useText';
import styles from './AccountPage.module.css';

/** Id, role, customer and age below the name of an account. */
export function AccountMeta(props: {
  accountId: string;
  account: Account | undefined;
}) {
  const { accountId, account } = props;
  const t = useText();
  return (
    <>
      <span className={styles.id}>
        {accountId}
        <CopyButton text={accountId} what={t('accounts.page.id')} />
      </span>
      {account && (
        <>
          <span>
            {t(
              account.isPayer ? 'accounts.page.payer' : 'accounts.page.linked',
            )}
          </span>
          {account.customer && (
            <EntityName
              entityRef={account.customer.ref}
              title={account.customer.title}
            />
          )}
          <AsOf freshness={account.freshness} />
        </>
      )}
    </>
  );
}
