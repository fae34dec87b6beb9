import { useRouteRef } from '@backstage/core-plugin-api';
import {
  Organization,
  OrganizationPage,
  POLLING_STATES,
} from 'backstage-plugin-aws-resale-common';
import { ListCard, ListFilters, ListState } from '../../components/ListView';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import { NoOrganizations } from './NoOrganizations';
import { organizationColumns } from './organizationColumns';
import type { ORGANIZATION_LIST } from './organizationListSpec';
import type { Actions } from '../../hooks/useActions';
import type { SourcePermissions } from './useSourcePermissions';
import styles from './SourcesPage.module.css';

/** Every organization, those in trouble first. */
export function OrganizationList(props: {
  list: ListState<
    (typeof ORGANIZATION_LIST)['filters'],
    (typeof ORGANIZATION_LIST)['sorts'][number]
  >;
  result: Loadable<OrganizationPage>;
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { list, result, permissions, actions } = props;
  const t = useText();
  const accountsRoute = useRouteRef(accountsRouteRef);
  const columns = organizationColumns({
    t,
    permissions,
    actions,
    accountsOf: payer => `${accountsRoute()}?payer=${payer}`,
  });
  const total = result.value?.totalCount;

  return (
    <ListCard<Organization>
      label={t('sources.table.title')}
      result={result}
      state={list}
      columns={columns}
      getId={organization => organization.payerAccountId}
      empty={<NoOrganizations />}
      noHits={t('sources.table.noHits')}
      filters={
        <>
          <div className={styles.listHead}>
            <h2>{t('sources.table.title')}</h2>
            <p>
              {!total || list.isFiltered
                ? t('sources.table.subtitleAny')
                : t('sources.table.subtitle', { count: total })}
            </p>
          </div>
          {(total !== 0 || list.isFiltered) && (
            <ListFilters
              search={list.search}
              searchLabel={t('sources.table.searchLabel')}
              onSearch={list.setSearch}
              onFilter={(key, words) => list.set({ [key]: words })}
              onClear={list.clear}
              filters={[
                {
                  key: 'state',
                  name: t('sources.table.state'),
                  selected: list.filters.state,
                  options: POLLING_STATES.map(id => ({
                    id,
                    label: t(`common.chip.polling.${id}.label`),
                  })),
                },
              ]}
            />
          )}
        </>
      }
    />
  );
}
