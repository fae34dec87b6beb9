import { createExtensionTester, renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import {
  awsResaleAccountsSubPage,
  awsResaleCustomersSubPage,
  awsResaleModelsSubPage,
  awsResaleOverviewSubPage,
  awsResalePage,
  awsResaleSourcesSubPage,
} from './extensions/pages';
import { awsResaleApiRef } from './api/awsResaleApiRef';
import plugin from './plugin';
import { createFakeAwsResaleApi } from './testing/FakeAwsResaleApi';

describe('the plugin', () => {
  it('is a page whose tabs come in this order', () => {
    const { root } = createAppTree(plugin);
  });

  it.each([
    'api:aws-resale',
    'page:aws-resale',
    'sub-page:aws-resale/overview',
    'sub-page:aws-resale/customers',
    'sub-page:aws-resale/accounts',
    'sub-page:aws-resale/sources',
    'sub-page:aws-resale/models',
    'entity-card:aws-resale/customer-model',
    'entity-card:aws-resale/model-meaning',
    'entity-card:aws-resale/account-model',
    'entity-card:aws-resale/account-history',
    'entity-content:aws-resale/customer-accounts',
  ])('has %s, by which adopters configure it', id => {
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
  });
});
