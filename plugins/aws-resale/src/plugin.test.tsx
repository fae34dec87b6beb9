import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { awsResaleApiRef } from './api/awsResaleApiRef';
import plugin from './plugin';
import { createFakeAwsResaleApi } from './__testUtils__/FakeAwsResaleApi';

describe('the plugin', () => {
  it('is a page with a tab per question', () => {
    const tester = createExtensionTester(plugin.getExtension('page:aws-resale'))
      .add(plugin.getExtension('sub-page:aws-resale/overview'))
      .add(plugin.getExtension('sub-page:aws-resale/customers'))
      .add(plugin.getExtension('sub-page:aws-resale/accounts'))
      .add(plugin.getExtension('sub-page:aws-resale/mapping'))
      .add(plugin.getExtension('sub-page:aws-resale/sources'))
      .add(plugin.getExtension('sub-page:aws-resale/models'));
    expect(tester.snapshot()).toMatchInlineSnapshot(`
      {
        "children": {
          "pages": [
            {
              "id": "sub-page:aws-resale/accounts",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
            {
              "id": "sub-page:aws-resale/customers",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
            {
              "id": "sub-page:aws-resale/mapping",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
            {
              "id": "sub-page:aws-resale/models",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
            {
              "id": "sub-page:aws-resale/overview",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
            {
              "id": "sub-page:aws-resale/sources",
              "outputs": [
                "core.reactElement",
                "core.routing.path",
                "core.title",
              ],
            },
          ],
        },
        "id": "page:aws-resale",
        "outputs": [
          "core.reactElement",
          "core.routing.path",
          "core.routing.ref",
        ],
      }
    `);
  });

  it.each([
    'api:aws-resale',
    'plugin-header-action:aws-resale/account-search',
    'search-result-list-item:aws-resale/account',
    'search-filter-result-type:aws-resale/account',
    'home-page-widget:aws-resale/my-customers',
    'entity-card:aws-resale/customer-model',
    'entity-card:aws-resale/model-meaning',
    'entity-card:aws-resale/security-posture',
    'entity-card:aws-resale/who-holds-what',
    'entity-card:aws-resale/before-you-change',
    'entity-card:aws-resale/before-you-change-short',
    'entity-card:aws-resale/account-model',
    'entity-card:aws-resale/account-history',
    'entity-card:aws-resale/posture-checks',
    'entity-card:aws-resale/posture-level',
    'entity-card:aws-resale/custody',
    'entity-card:aws-resale/entity-accounts',
    'entity-content:aws-resale/customer-accounts',
  ] as const)('has %s, by which adopters configure it', id => {
    expect(plugin.getExtension(id)).toBeDefined();
  });

  it('shows a tab at its address', async () => {
    renderTestApp({
      features: [plugin],
      initialRouteEntries: ['/aws-resale/accounts'],
      apis: [[awsResaleApiRef, createFakeAwsResaleApi()]],
    });
    expect(
      await screen.findByRole('heading', { name: 'Accounts' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Account models' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('combobox', { name: 'Find an account' }),
    ).toBeInTheDocument();
  });
});
