import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { EntityAccounts } from 'backstage-plugin-aws-resale-common';
import { buildAccount } from '../__testUtils__/builders';
import { buildExplanation } from '../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../__testUtils__/renderPage';
import { BeforeYouChangeShortEntityCard } from './BeforeYouChangeShortEntityCard';
import { EntityAccountsEntityCard } from './EntityAccountsEntityCard';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout-api',
    annotations: { 'amazonaws.com/account-id': '018302774519' },
  },
};

const found: EntityAccounts = {
  entityRef: 'component:default/checkout-api',
  accounts: [buildAccount({ verdict: 'DRIFT' })],
  unknown: [],
  problems: [],
  readAt: '2026-11-24T14:05:00Z',
};

describe('the accounts of an entity', () => {
  let api: FakeAwsResaleApi;
  const show = async () => {
    renderPage(
      <EntityProvider entity={entity}>
        <EntityAccountsEntityCard />
      </EntityProvider>,
      { api },
    );
    return within(await screen.findByRole('region', { name: 'AWS accounts' }));
  };

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('are listed with customer, model, holder, state and verdict', async () => {
    api.getEntityAccounts.mockResolvedValue(found);
    const card = await show();
    const link = await card.findByRole('link', { name: 'Netzleitstelle Prod' });
    expect(link).toHaveAttribute('href', '/aws-resale/accounts/018302774519');
    expect(link.closest('tr')).toHaveTextContent(
      /018302774519Ostsee EnergieSPAMActiveDriftRoot e-mail: Provider/,
    );
    expect(api.getEntityAccounts.mock.calls[0][0]).toEqual({
      kind: 'Component',
      namespace: 'default',
      name: 'checkout-api',
    });
    expect(card.queryByText('To correct on this entity')).toBeNull();
  });

  it('that nobody knows are named', async () => {
    api.getEntityAccounts.mockResolvedValue({
      ...found,
      unknown: ['999900001111', '999900002222'],
    });
    const card = await show();
    expect(await card.findByText(/lists these accounts/)).toBeInTheDocument();
    expect(
      await card.findByText('999900001111, 999900002222'),
    ).toBeInTheDocument();
    expect(card.getByRole('link', { name: /Netzleitstelle/ })).toBeVisible();
  });

  it('that nobody knows are named once, where that is a problem', async () => {
    api.getEntityAccounts.mockResolvedValue({
      ...found,
      accounts: [],
      unknown: ['999900001111'],
      problems: [
        {
          annotation: 'amazonaws.com/account-id',
          code: 'UNKNOWN_ACCOUNT',
          severity: 'WARNING',
          value: '999900001111',
          message: 'No organization lists account 999900001111.',
        },
      ],
    });
    const card = await show();
    expect(await card.findByText('Unknown account')).toBeInTheDocument();
    expect(card.getAllByText(/999900001111/)).toHaveLength(1);
    expect(card.queryByText(/not yours to see/)).not.toBeInTheDocument();
  });

  it('that are written wrong come with a fix', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    api.getEntityAccounts.mockResolvedValue({
      ...found,
      accounts: [],
      problems: [
        {
          annotation: 'amazonaws.com/account-id',
          code: 'LOST_ZERO',
          severity: 'ERROR',
          value: '18302774519',
          suggestion: '018302774519',
          message: 'It has 11 digits.',
        },
      ],
      fix: {
        kind: 'ANNOTATION',
        lines: [
          { mark: 'ADDED', text: "amazonaws.com/account-id: '018302774519'" },
        ],
        copy: "amazonaws.com/account-id: '018302774519'",
      },
    });
    const card = await show();
    expect(await card.findByText('Lost zero')).toBeInTheDocument();
    expect(card.getByText('did you mean', { exact: false })).toHaveTextContent(
      'did you mean 018302774519?',
    );
    await user.click(
      card.getByRole('button', { name: 'Copy corrected annotations' }),
    );
    expect(writeText).toHaveBeenCalledWith(
      "amazonaws.com/account-id: '018302774519'",
    );
    expect(card.queryByText('The annotation names no account')).toBeNull();
  });

  it('are asked for where the annotation is empty', async () => {
    api.getEntityAccounts.mockResolvedValue({ ...found, accounts: [] });
    const card = await show();
    expect(
      await card.findByText('The annotation names no account'),
    ).toBeInTheDocument();
    expect(
      card.getByRole('button', { name: 'Copy annotation with account ids' }),
    ).toBeInTheDocument();
  });

  it('are asked for where nothing of the entity was read', async () => {
    api.getEntityAccounts.mockResolvedValue({
      ...found,
      accounts: [],
      readAt: undefined,
    });
    const card = await show();
    expect(
      await card.findByText('The annotation names no account'),
    ).toBeInTheDocument();
  });

  it('of an entity that the server does not know are in its words', async () => {
    api.getEntityAccounts.mockRejectedValue(
      new NotFoundError('No such entity, or not yours to see'),
    );
    const card = await show();
    expect(
      await card.findByText('No such entity, or not yours to see'),
    ).toBeInTheDocument();
    expect(card.queryByText(/names no account/)).not.toBeInTheDocument();
  });

  it('never stay when the page shows another entity', async () => {
    api.getEntityAccounts.mockResolvedValueOnce(found);
    const other = {
      ...entity,
      metadata: { ...entity.metadata, name: 'tour-archive' },
    };
    function Page() {
      const [shown, setShown] = useState(entity);
      return (
        <EntityProvider entity={shown}>
          <button onClick={() => setShown(other)}>Other</button>
          <EntityAccountsEntityCard />
        </EntityProvider>
      );
    }
    renderPage(<Page />, { api });
    await screen.findByRole('link', { name: 'Netzleitstelle Prod' });
    api.getEntityAccounts.mockImplementation(() => new Promise(() => {}));
    await userEvent.click(screen.getByRole('button', { name: 'Other' }));
    expect(
      screen.queryByRole('link', { name: 'Netzleitstelle Prod' }),
    ).not.toBeInTheDocument();
  });

  it('are explained in short, on the page of what runs in them', async () => {
    api.getEntityAccounts.mockResolvedValue(found);
    api.explainAccounts.mockResolvedValue({ items: [buildExplanation()] });
    renderPage(
      <EntityProvider entity={entity}>
        <BeforeYouChangeShortEntityCard />
      </EntityProvider>,
      { api },
    );
    expect(await screen.findByText('Needs approval')).toBeInTheDocument();
    expect(api.explainAccounts.mock.calls[0][0]).toEqual(['018302774519']);
  });

  it('keep a failure within the card', async () => {
    api.getEntityAccounts.mockRejectedValueOnce(new Error('Away'));
    api.getEntityAccounts.mockResolvedValueOnce(found);
    const card = await show();
    expect(await card.findByRole('alert')).toHaveTextContent('Away');
    await userEvent.click(card.getByRole('button', { name: 'Try again' }));
    expect(
      await card.findByRole('link', { name: 'Netzleitstelle Prod' }),
    ).toBeInTheDocument();
  });
});
