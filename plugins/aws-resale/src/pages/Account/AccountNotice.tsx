import { Alert, ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Account } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';

/** Says so when an account is gone or its facts are too old to rely on. */
export function AccountNotice(props: { account: Account }) {
  const { goneSince, freshness } = props.account;
  const t = useText();
  const formatDate = useDate();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  if (goneSince) {
    return (
      <Alert
        status="info"
        icon
        title={t('accounts.page.gone.title', { date: formatDate(goneSince) })}
        description={t('accounts.page.gone.text')}
      />
    );
  }
  if (freshness.stale) {
    return (
      <Alert
        status="warning"
        icon
        title={t('accounts.page.stale.title')}
        description={t('accounts.page.stale.text')}
        customActions={
          <ButtonLink size="small" variant="secondary" href={sourcesRoute()}>
            {t('accounts.page.stale.sources')}
          </ButtonLink>
        }
      />
    );
  }
  return null;
}
