import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { AccountList } from '../../components/AccountList';
import { EmptyState } from '../../components/EmptyState';
import { PageFrame } from '../../components/PageFrame';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';

/** One row per account. */
export function AccountsListPage() {
  const t = useText();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  return (
    <AccountList
      label={t('accounts.title')}
      empty={
        <EmptyState
          title={t('accounts.empty.title')}
          text={t('accounts.empty.text')}
        >
          <ButtonLink size="small" variant="secondary" href={sourcesRoute()}>
            {t('accounts.empty.sources')}
          </ButtonLink>
        </EmptyState>
      }
    >
      {(list, { value }, csv) => (
        <PageFrame
          title={t('accounts.title')}
          meta={
            value && (
              <span>{t('accounts.count', { count: value.totalCount })}</span>
            )
          }
          actions={csv}
        >
          {list}
        </PageFrame>
      )}
    </AccountList>
  );
}
