import { lazy, Suspense } from 'react';
import { PluginHeader } from '@backstage/ui';
import { Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiStackLine } from '@remixicon/react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { AccountSearch } from '../../components/AccountSearch';
import { useText } from '../../hooks/useText';
import { rootRouteRef } from '../../routes';

const TABS = [
  {
    path: 'overview',
    Tab: lazy(() =>
      import('../Overview').then(m => ({ default: m.OverviewPage })),
    ),
  },
  {
    path: 'customers',
    Tab: lazy(() =>
      import('../Customers').then(m => ({ default: m.CustomersPage })),
    ),
  },
  {
    path: 'accounts',
    Tab: lazy(() =>
      import('../Accounts').then(m => ({ default: m.AccountsPage })),
    ),
  },
  {
    path: 'mapping',
    Tab: lazy(() =>
      import('../Mapping').then(m => ({ default: m.MappingPage })),
    ),
  },
  {
    path: 'sources',
    Tab: lazy(() =>
      import('../Sources').then(m => ({ default: m.SourcesPage })),
    ),
  },
  {
    path: 'models',
    Tab: lazy(() =>
      import('../AccountModels').then(m => ({ default: m.AccountModelsPage })),
    ),
  },
] as const;

/** Header and tabs, which apps of the new frontend system bring themselves. */
export function LegacyPage() {
  const t = useText();
  const root = useRouteRef(rootRouteRef)();
  return (
    <>
      <PluginHeader
        title={t('common.plugin.title')}
        icon={<RiStackLine />}
        titleLink={root}
        customActions={<AccountSearch />}
        tabs={TABS.map(({ path }) => ({
          id: path,
          label: t(`common.plugin.tab.${path}`),
          href: `${root}/${path}`,
          matchStrategy: 'prefix',
        }))}
      />
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route index element={<Navigate to={TABS[0].path} replace />} />
          {TABS.map(({ path, Tab }) => (
            <Route key={path} path={`${path}/*`} element={<Tab />} />
          ))}
        </Routes>
      </Suspense>
    </>
  );
}
