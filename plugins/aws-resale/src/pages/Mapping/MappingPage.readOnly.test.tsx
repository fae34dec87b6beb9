import { screen } from '@testing-library/react';
import { buildQueueItem } from '../../__testUtils__/buildMapping';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithMapping } from '../../__testUtils__/serverWithMapping';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { MappingPage } from './MappingPage';

describe('MappingPage for those who may not decide', () => {
  it('shows everything, offers no decision, and says so', async () => {
    renderPage(
      withPermissions(
        <MappingPage />,
        permission => permission === 'aws-resale.mapping.read',
      ),
      { api: serverWithMapping([buildQueueItem()]) },
    );
    expect(
      await screen.findByText(/^You may not decide on mappings\./),
    ).toBeInTheDocument();
    expect(screen.getByText('Strong, 3 of 4 signals')).toBeInTheDocument();
    expect(
      await screen.findByRole('button', {
        name: 'Copy Hansa Foods without this claim',
      }),
    ).toBeInTheDocument();
    for (const name of [
      /Accept/,
      /Only this/,
      /Other…/,
      /Dismiss/,
      /Assign/,
      /Keep with/,
    ]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });
});
