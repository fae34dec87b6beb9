import { screen } from '@testing-library/react';
import { buildOperation } from '../../__testUtils__/buildChangeCheck';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { OperationTitle } from './OperationTitle';

describe('OperationTitle', () => {
  const api = createFakeAwsResaleApi();
  const show = (id: string, title?: string) =>
    renderPage(<OperationTitle id={id} title={title} />, { api });

  it('knows the built-in ones', async () => {
    show('account-close');
    expect(await screen.findByText('Close the account')).toBeInTheDocument();
    expect(api.listOperations).not.toHaveBeenCalled();
  });

  it('leaves the last word to the portal’s configuration', async () => {
    show('account-close', 'Close it for good');
    expect(await screen.findByText('Close it for good')).toBeInTheDocument();
  });

  it('asks for those that the configuration adds', async () => {
    api.listOperations.mockResolvedValue({
      items: [
        buildOperation('domain-register', {
          id: 'vault-rotate',
          title: 'Rotate the vault',
        }),
      ],
    });
    show('vault-rotate');
    expect(await screen.findByText('Rotate the vault')).toBeInTheDocument();
  });

  it('shows the id of what nobody knows any more', async () => {
    api.listOperations.mockResolvedValue({ items: [] });
    show('make-tea');
    expect(await screen.findByText('make-tea')).toBeInTheDocument();
  });
});
