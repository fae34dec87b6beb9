import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import { awsResaleApiRef } from '../api/awsResaleApiRef';
import { rootRouteRef } from '../routes';
import { createFakeAwsResaleApi } from '../__testUtils__/FakeAwsResaleApi';
import { awsResaleMyCustomersHomePageWidget } from './homeWidgets';

describe('the widget of the home page', () => {
  const widget = createExtensionTester(awsResaleMyCustomersHomePageWidget).get(
    homePageWidgetDataRef,
  );

  it('has the name by which configurations place it', () => {
    expect(widget.name).toBe('HomePageMyCustomers');
  });

  it('is its cards alone, without another card around them', async () => {
    renderInTestApp(widget.component, {
      apis: [[awsResaleApiRef, createFakeAwsResaleApi()]],
      mountedRoutes: { '/aws-resale': rootRouteRef },
    });
    expect(
      (await screen.findAllByRole('heading')).map(
        ({ textContent }) => textContent,
      ),
    ).toEqual(['My customers', 'What changed']);
  });
});
