import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { awsResaleApiRef } from './api/awsResaleApiRef';
import { AwsResalePage, awsResalePlugin } from './legacy';
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

  it('brings its API', () => {
    expect([...awsResalePlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.aws-resale.client',
    ]);
  });
});
