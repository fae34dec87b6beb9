import { screen } from '@testing-library/react';
import { buildOverview } from '../../__testUtils__/buildOverview';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { OverviewPage } from './OverviewPage';

describe('OverviewPage for those who may not see the mapping', () => {
  it('leads to the accounts without customer instead', async () => {
    const api = createFakeAwsResaleApi();
    api.getOverview.mockResolvedValue(buildOverview());
    renderPage(
      withPermissions(<OverviewPage />, () => false),
      { api },
    );
    expect(
      await screen.findByRole('link', { name: /^Unmapped accounts/ }),
    ).toHaveAttribute('href', '/aws-resale/accounts?customer=none');
  });
});
