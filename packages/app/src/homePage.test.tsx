import homePlugin from '@backstage/plugin-home/alpha';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import awsResalePlugin, { awsResaleApiRef } from 'backstage-plugin-aws-resale';
import { navModule } from './modules/nav';

jest.setTimeout(60_000);

describe('the home page', () => {
  beforeEach(() => {
    // There is no layout in a test, and the grid of the page waits for one.
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(1056);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('shows the widget that the configuration places', async () => {
    renderTestApp({
      features: [navModule, homePlugin, awsResalePlugin],
      initialRouteEntries: ['/home'],
      apis: [
        [
          awsResaleApiRef,
          {
            listCustomers: async () => ({ items: [], totalCount: 0 }),
            listChanges: async () => ({ items: [], totalCount: 0 }),
          },
        ],
      ],
      config: {
        app: {
          extensions: [
            {
              'page:home': {
                config: {
                  defaultConfig: [
                    {
                      component: 'HomePageMyCustomers',
                      column: 0,
                      row: 0,
                      width: 12,
                      height: 11,
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    });
    expect(
      await screen.findByRole(
        'region',
        { name: 'My customers' },
        // Page, grid and widget are each loaded when they are needed.
        { timeout: 30_000 },
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Home' })).toHaveAttribute(
      'href',
      '/home',
    );
  });
});
