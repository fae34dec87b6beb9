import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

export const awsResalePage = PageBlueprint.make({
  params: { path: '/aws-resale', routeRef: rootRouteRef },
});

export const awsResaleOverviewSubPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () =>
      import('../pages/Overview').then(({ OverviewPage }) => <OverviewPage />),
  },
});

export const awsResaleCustomersSubPage = SubPageBlueprint.make({
  name: 'customers',
  params: {
    path: 'customers',
    title: 'Customers',
    loader: () =>
      import('../pages/Customers').then(({ CustomersPage }) => (
        <CustomersPage />
      )),
  },
});

export const awsResaleAccountsSubPage = SubPageBlueprint.make({
  name: 'accounts',
  params: {
    path: 'accounts',
    title: 'Accounts',
    loader: () =>
      import('../pages/Accounts').then(({ AccountsPage }) => <AccountsPage />),
  },
});

export const awsResaleMappingSubPage = SubPageBlueprint.make({
  name: 'mapping',
  params: {
    path: 'mapping',
    title: 'Mapping',
    loader: () =>
      import('../pages/Mapping').then(({ MappingPage }) => <MappingPage />),
  },
});

export const awsResaleSourcesSubPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    loader: () =>
      import('../pages/Sources').then(({ SourcesPage }) => <SourcesPage />),
  },
});

export const awsResaleModelsSubPage = SubPageBlueprint.make({
  name: 'models',
  params: {
    path: 'models',
    title: 'Account models',
    loader: () =>
      import('../pages/AccountModels').then(({ AccountModelsPage }) => (
        <AccountModelsPage />
      )),
  },
});
