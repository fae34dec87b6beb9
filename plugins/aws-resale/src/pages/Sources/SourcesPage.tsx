import { useCallback, useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { PAGE_SIZE, useListState } from '../../components/ListView';
import { PageFrame } from '../../components/PageFrame';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useUrlState } from '../../hooks/useUrlState';
import { Decisions } from './Decisions';
import { HealthCounts } from './HealthCounts';
import { NotificationsCard } from './NotificationsCard';
import { OrganizationList } from './OrganizationList';
import { ORGANIZATION_LIST } from './organizationListSpec';
import { PostureSourcesCard } from './PostureSourcesCard';
import { ReadersDialog } from './ReadersDialog';
import { READERS_KEY } from './readersKey';
import { useActions } from '../../hooks/useActions';
import { useDecisions } from './useDecisions';
import { useRefreshWhile } from './useRefreshWhile';
import { useSourcePermissions } from './useSourcePermissions';
import styles from './SourcesPage.module.css';

const RUN_ALL = 'run all';

/** What was polled, when, and what a person has to decide. */
export function SourcesPage() {
  const t = useText();
  const permissions = useSourcePermissions();
  const url = useUrlState();
  const list = useListState(ORGANIZATION_LIST);
  const overview = useAwsResale((api, options) => api.getOverview(options), []);
  const decisions = useDecisions();
  const query = {
    q: list.search || undefined,
    state: list.filters.state,
    sort: list.sort,
    limit: PAGE_SIZE,
    cursor: list.cursor,
  };
  const organizations = useAwsResale(
    (api, options) => api.listOrganizations(query, options),
    [query],
  );

  // A refresh of what is shown goes unnoticed; another query does not.
  const queryKey = JSON.stringify(query);
  const [refreshedKey, setRefreshedKey] = useState<string>();
  const isQuiet = refreshedKey === queryKey;

  const reloadOverview = overview.reload;
  const reloadDecisions = decisions.reload;
  const reloadOrganizations = organizations.reload;
  const refresh = useCallback(() => {
    setRefreshedKey(queryKey);
    reloadOverview();
    reloadDecisions();
    reloadOrganizations();
  }, [queryKey, reloadOverview, reloadDecisions, reloadOrganizations]);
  const expectRun = useRefreshWhile(
    [organizations, decisions].some(({ value }) =>
      value?.items.some(({ running }) => running),
    ),
    refresh,
  );
  const actions = useActions(() => {
    refresh();
    expectRun();
  });

  const runAll = () =>
    actions.act({
      key: RUN_ALL,
      label: t('sources.run.all'),
      ask: api => api.runAllOrganizations(),
      done: ({ due }) => t('sources.run.allStarted', { count: due }),
    });
  const total = overview.value?.organizations;

  return (
    <PageFrame
      title={t('sources.title')}
      meta={<span>{t('sources.subtitle')}</span>}
      actions={
        permissions.mayRun &&
        total !== 0 && (
          <Button
            variant="secondary"
            iconStart={<RiRefreshLine />}
            isPending={actions.pending === RUN_ALL}
            onPress={runAll}
          >
            {t('sources.run.all')}
          </Button>
        )
      }
    >
      {actions.failure && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={actions.failure.title}
          description={actions.failure.message}
          customActions={
            <Button size="small" variant="tertiary" onPress={actions.putAway}>
              {t('common.action.putAway')}
            </Button>
          }
        />
      )}
      {total !== 0 && <HealthCounts overview={overview} />}
      <Decisions
        decisions={decisions}
        permissions={permissions}
        actions={actions}
      />
      <OrganizationList
        list={list}
        result={{
          ...organizations,
          loading: organizations.loading && !isQuiet,
        }}
        permissions={permissions}
        actions={actions}
      />
      <div className={styles.half}>
        <PostureSourcesCard />
        <NotificationsCard />
      </div>
      <ReadersDialog
        payerAccountId={url.get(READERS_KEY)}
        onClose={() => url.set({ [READERS_KEY]: undefined })}
      />
    </PageFrame>
  );
}
