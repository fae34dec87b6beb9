import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildOverview } from '../../__testUtils__/buildOverview';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AccountModelsPage } from './AccountModelsPage';

// Roles are costly to look up in a page of this size.
jest.setTimeout(30_000);

describe('AccountModelsPage', () => {
  it('compares the models topic by topic without waiting for the server', async () => {
    renderPage(<AccountModelsPage />, { api: createFakeAwsResaleApi() });

    const table = await screen.findByRole('table', {
      name: 'Comparison of the account models',
    });
    const answers = (topic: string) =>
      within(
        within(table).getByRole('rowheader', { name: topic }).closest('tr')!,
      )
        .getAllByRole('cell')
        .map(cell => cell.textContent);
    expect(answers('Linked root user and MFA')).toEqual([
      'Customer, who must protect them with MFA and store it securely',
      'Provider, under four-eyes',
    ]);
    expect(answers('Recovery when linked access is locked')).toEqual([
      'No recovery option',
      'Fast recovery by the provider',
    ]);
    expect(answers('May the provider enter linked accounts')).toEqual([
      'No, unless the customer grants it',
      'Yes, under four-eyes and audit',
    ]);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(header => header.textContent),
    ).toEqual([
      'Who holds what',
      'Payer root user and MFA',
      'Linked root user and MFA',
      'Root e-mail domain of linked accounts',
      'Root e-mail domain of the payer',
      'Who may do what',
      'Customer access to the payer',
      'Customer access to linked accounts',
      'May the provider enter linked accounts',
      'Provider’s professional and managed services',
      'When something goes wrong',
      'Root security of linked accounts',
      'Malicious spend by internal or external actors',
      'Recovery when linked access is locked',
    ]);
  });

  it('recommends SPAM in words and says whose keys open what', async () => {
    renderPage(<AccountModelsPage />, { api: createFakeAwsResaleApi() });

    const spam = await screen.findByRole('columnheader', {
      name: /Solution Provider Account Model/,
    });
    expect(within(spam).getByText('Recommended model')).toBeInTheDocument();
    expect(
      within(spam).getByRole('img', {
        name: /under four-eyes, the root of every linked account/,
      }),
    ).toBeInTheDocument();
    const ecam = screen.getByRole('columnheader', {
      name: /End Customer Account Model/,
    });
    expect(
      within(ecam).queryByText('Recommended model'),
    ).not.toBeInTheDocument();
  });

  it('leads from the counts to the accounts and customers behind them', async () => {
    const api = createFakeAwsResaleApi();
    api.getOverview.mockResolvedValue(buildOverview());
    renderPage(<AccountModelsPage />, { api });

    expect(
      await screen.findByRole('link', { name: '214 linked accounts' }),
    ).toHaveAttribute('href', '/aws-resale/accounts?model=ECAM&role=linked');
    expect(
      screen.getByRole('link', { name: 'declared by 16 customers' }),
    ).toHaveAttribute('href', '/aws-resale/customers?model=SPAM');
  });

  it('keeps the text and offers to try again when the counts fail', async () => {
    const api = createFakeAwsResaleApi();
    api.getOverview.mockRejectedValueOnce(new Error('The database is away'));
    renderPage(<AccountModelsPage />, { api });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The database is away');
    expect(screen.getByText('Weighing ECAM')).toBeInTheDocument();

    api.getOverview.mockResolvedValue(buildOverview());
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('link', { name: '331 linked accounts' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('explains verdicts in the order in which they are tried', async () => {
    renderPage(<AccountModelsPage />, { api: createFakeAwsResaleApi() });

    const rules = await screen.findByRole('list', {
      name: '3. The verdict, the first line that fits',
    });
    expect(
      within(rules)
        .getAllByRole('listitem')
        .map(item => item.lastElementChild?.textContent),
    ).toEqual([
      'Not observed',
      'Undeclared',
      'In transfer',
      'Not observed',
      'Consistent',
      'Drift',
    ]);
  });

  it('brings the section that the address names into view', async () => {
    const seen: string[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView() {
      seen.push(this.id);
    };
    renderPage(<AccountModelsPage />, {
      api: createFakeAwsResaleApi(),
      at: '/#verdict',
    });
    await waitFor(() => expect(seen).toEqual(['verdict']));
  });
});
