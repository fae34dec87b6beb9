import { screen } from '@testing-library/react';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { EntityName } from './EntityName';

describe('EntityName', () => {
  const api = createFakeAwsResaleApi();

  it('links a title to the page of its entity', async () => {
    renderPage(<EntityName entityRef="Group:default/acme" title="Acme" />, {
      api,
    });
    expect(await screen.findByRole('link', { name: 'Acme' })).toHaveAttribute(
      'href',
      '/catalog/default/group/acme',
    );
  });

  it('asks the catalog for a title', async () => {
    renderPage(<EntityName entityRef="user:default/jonas" />, { api });
    expect(
      await screen.findByRole('link', { name: 'user:default/jonas' }),
    ).toBeInTheDocument();
  });

  it('shows what is no ref as it is', async () => {
    renderPage(<EntityName entityRef="somebody" />, { api });
    expect(await screen.findByText('somebody')).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
