import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { awsResaleApiRef } from './api/awsResaleApiRef';
import {
  AccountSearchResultListItem,
  AwsResalePage,
  awsResalePlugin,
  HomePageMyCustomers,
} from './legacy';
import { rootRouteRef } from './routes';
import { createFakeAwsResaleApi } from './__testUtils__/FakeAwsResaleApi';

describe('the plugin in a legacy app', () => {
  it('shows its tabs below its own header', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[awsResaleApiRef, createFakeAwsResaleApi()]]}>
        <Routes>
          <Route path="/aws-resale/*" element={<AwsResalePage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/aws-resale/accounts'],
        mountedRoutes: { '/aws-resale': rootRouteRef },
      },
    );
    expect(
      await screen.findByRole('heading', { name: 'Accounts' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Account models' })).toHaveAttribute(
      'href',
      '/aws-resale/models',
    );
    expect(
      screen.getByRole('combobox', { name: 'Find an account' }),
    ).toBeInTheDocument();
  });

  it('has the widget of the home page', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[awsResaleApiRef, createFakeAwsResaleApi()]]}>
        <HomePageMyCustomers />
      </TestApiProvider>,
      { mountedRoutes: { '/aws-resale': rootRouteRef } },
    );
    expect(
      await screen.findByRole('region', { name: 'My customers' }),
    ).toBeInTheDocument();
  });

  it('has the search result of an account', async () => {
    const account = {
      title: 'Lager',
      text: '',
      location: '/aws-resale/accounts/004417820931',
      accountId: '004417820931',
    };
    await renderInTestApp(<AccountSearchResultListItem result={account} />);
    expect(await screen.findByRole('link', { name: 'Lager' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts/004417820931',
    );
  });

  it('brings its API', () => {
    expect([...awsResalePlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.aws-resale.client',
    ]);
  });
});
