import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { navModule } from './navModule';

function pluginWithPage(pluginId: string, title: string) {
  return createFrontendPlugin({
    pluginId,
    extensions: [
      PageBlueprint.make({
        params: {
          path: `/${pluginId}`,
          title,
          icon: <svg />,
          routeRef: createRouteRef(),
          loader: async () => <div>{title}</div>,
        },
      }),
    ],
  });
}

describe('AppSidebar', () => {
  it('puts AWS resale before the rest, templates after it, and shows every page once', async () => {
    renderTestApp({
      features: [
        navModule,
        pluginWithPage('zebra', 'Zebra'),
        pluginWithPage('scaffolder', 'Create…'),
        pluginWithPage('home', 'Home'),
        pluginWithPage('catalog', 'Catalog'),
        pluginWithPage('aws-resale', 'AWS resale'),
        pluginWithPage('search', 'Search'),
        pluginWithPage('notifications', 'Notifications'),
      ],
      config: { app: { title: 'Resale portal' } },
    });

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    const links = within(sidebar)
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(links).toEqual([
      '/',
      '/search',
      '/aws-resale',
      '/catalog',
      '/home',
      '/zebra',
      '/scaffolder',
      '/notifications',
    ]);
    expect(
      within(sidebar).getByRole('link', { name: 'Resale portal' }),
    ).toBeInTheDocument();
  });
});
