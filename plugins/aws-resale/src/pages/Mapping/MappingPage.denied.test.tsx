import { screen } from '@testing-library/react';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { MappingPage } from './MappingPage';

describe('MappingPage for those who may not see the mapping', () => {
  it('says so and whom to ask, and asks for nothing', async () => {
    const api = createFakeAwsResaleApi();
    renderPage(
      withPermissions(<MappingPage />, () => false),
      { api },
    );
    expect(
      await screen.findByText('You may not see the mapping'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Ask whoever keeps the permission policy.'),
    ).toBeInTheDocument();
    expect(api.getMapping).not.toHaveBeenCalled();
    expect(api.listMappingQueue).not.toHaveBeenCalled();
    expect(
      screen.queryByRole('button', { name: 'Check a YAML' }),
    ).not.toBeInTheDocument();
  });
});
