import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import type { EntityAccounts } from 'backstage-plugin-aws-resale-common';
import { buildAccount } from '../../__testUtils__/builders';
import { buildExplanation } from '../../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { BeforeYouChangeShortCard } from './BeforeYouChangeShortCard';

const entity = {
  kind: 'Component',
  namespace: 'default',
  name: 'checkout-api',
};

function entityWith(count: number): EntityAccounts {
  return {
    entityRef: 'component:default/checkout-api',
    accounts: Array.from({ length: count }, (_, index) =>
      buildAccount({
        accountId: String(index).padStart(12, '0'),
        name: `Account ${index}`,
      }),
    ),
    unknown: [],
    problems: [],
  };
}

describe('BeforeYouChangeShortCard', () => {
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(<BeforeYouChangeShortCard entity={entity} />, { api });
  const card = () => screen.findByRole('region', { name: 'Before you change' });
  const items = async () => within(await card()).findAllByRole('listitem');

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.explainAccounts.mockImplementation(async accountIds => ({
      items: accountIds.map(accountId => buildExplanation({ accountId })),
    }));
  });

  it('says of each account whose it is and what may be done', async () => {
    api.getEntityAccounts.mockResolvedValue(entityWith(2));
    api.explainAccounts.mockResolvedValue({
      items: [
        buildExplanation({ accountId: '000000000000' }),
        buildExplanation({
          accountId: '000000000001',
          entry: 'NOT_OURS',
          root: 'UNKNOWN',
          warnings: ['The account is exposed: root has no MFA.', 'It drifts.'],
        }),
      ],
    });
    show();
    expect(
      await screen.findByText('This account is Ostsee Energie’s, under SPAM.'),
    ).toBeInTheDocument();
    const [first, second] = await items();
    expect(first).toHaveTextContent(
      /^Account 0000000000000SPAMEnterAllowedRootNeeds approvalRecoverAllowedThis account is/,
    );
    expect(second).toHaveTextContent(
      /EnterNot oursRootUnknownRecoverAllowedThe account is exposed: root has no MFA\.Check a change$/,
    );
    expect(
      within(second).getByRole('link', { name: 'Check a change: Account 1' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/000000000001?operation=');
    expect(api.getEntityAccounts.mock.calls[0][0]).toEqual(entity);
  });

  it('explains five at first, and all on demand', async () => {
    api.getEntityAccounts.mockResolvedValue(entityWith(7));
    show();
    expect(await items()).toHaveLength(5);
    expect(await card()).toHaveTextContent('5 of 7 accounts');
    expect(api.explainAccounts.mock.calls[0][0]).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
    await waitFor(async () => expect(await items()).toHaveLength(7));
    await waitFor(() =>
      expect(api.explainAccounts.mock.lastCall?.[0]).toHaveLength(7),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(await items()).toHaveLength(5);
  });

  it('never asks for more than the server explains at once', async () => {
    api.getEntityAccounts.mockResolvedValue(entityWith(201));
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all 201' }),
    );
    expect(
      await screen.findByText(/Only the first 200 are told here/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(api.explainAccounts.mock.lastCall?.[0]).toHaveLength(200),
    );
  });

  it('keeps what is known while the answers load, and when they fail', async () => {
    api.getEntityAccounts.mockResolvedValue(entityWith(1));
    api.explainAccounts.mockRejectedValueOnce(new Error('The store is down'));
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    expect(screen.getByRole('link', { name: 'Account 0' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts/000000000000',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Needs approval')).toBeInTheDocument();
  });

  it('says so where there is no account, or no such entity', async () => {
    api.getEntityAccounts.mockResolvedValueOnce(entityWith(0));
    const { unmount } = show();
    expect(await card()).toHaveTextContent(
      'The annotation names no account that is known.',
    );
    unmount();
    api.getEntityAccounts.mockRejectedValue(
      new NotFoundError('No such entity, or not yours to see'),
    );
    show();
    expect(
      await screen.findByText('No such entity, or not yours to see'),
    ).toBeInTheDocument();
    expect(api.explainAccounts).not.toHaveBeenCalled();
  });
});
