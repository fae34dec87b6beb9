import { screen } from '@testing-library/react';
import {
  buildHeldOrganization,
  buildOrganization,
} from '../../__testUtils__/buildOrganization';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithOrganizations } from '../../__testUtils__/serverWithOrganizations';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { SourcesPage } from './SourcesPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(30_000);

describe('SourcesPage for those who may not act', () => {
  it('shows everything and offers no action', async () => {
    const api = serverWithOrganizations([
      buildHeldOrganization().organization,
      buildOrganization({
        payerAccountId: '111122223333',
        state: 'WAITING_FOR_APPROVAL',
      }),
      buildOrganization({
        payerAccountId: '444455556666',
        state: 'NOT_CONNECTED',
      }),
      buildOrganization(),
    ]);
    renderPage(
      withPermissions(<SourcesPage />, () => false),
      { api },
    );

    expect(
      await screen.findByText('You may not approve payers.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('You may not see role templates.'),
    ).toBeInTheDocument();
    expect(await screen.findByText('Would be removed')).toBeInTheDocument();
    for (const name of [
      /Run/,
      /Release/,
      /Approve/,
      /Keep/,
      /role template/,
      /Try to connect/,
    ]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });
});
