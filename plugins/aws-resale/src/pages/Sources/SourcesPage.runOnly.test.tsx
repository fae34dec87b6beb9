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

describe('SourcesPage for those who may run and not connect', () => {
  it('offers to keep or release, and neither approval nor templates', async () => {
    const api = serverWithOrganizations([
      buildHeldOrganization().organization,
      buildOrganization({
        payerAccountId: '111122223333',
        state: 'WAITING_FOR_APPROVAL',
      }),
    ]);
    renderPage(
      withPermissions(
        <SourcesPage />,
        name => name === 'aws-resale.organization.run',
      ),
      { api },
    );

    expect(
      await screen.findByRole('button', { name: 'Release 11 accounts' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Keep and poll again' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Approve/ }),
    ).not.toBeInTheDocument();
  });
});
