import { screen } from '@testing-library/react';
import type { AccountSearchDocument } from 'backstage-plugin-aws-resale-common';
import { createFakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AccountSearchResult } from './AccountSearchResult';

const lager: AccountSearchDocument = {
  title: 'Lagerverwaltung Prod',
  text: 'AWS account 004417820931 of Falkenberg Logistik.',
  location: '/aws-resale/accounts/004417820931',
  accountId: '004417820931',
  customer: 'Falkenberg Logistik',
  customerRef: 'group:default/falkenberg',
  model: 'ECAM',
  state: 'ACTIVE',
  isPayer: false,
  isGone: false,
  organizationName: 'Falkenberg',
};

describe('AccountSearchResult', () => {
  const show = (
    props: Parameters<typeof AccountSearchResult>[0],
  ): HTMLElement =>
    renderPage(<AccountSearchResult {...props} />, {
      api: createFakeAwsResaleApi(),
    }).container;

  it('leads to the account and its customer, and tells what it is', async () => {
    const result = show({ result: lager });
    expect(
      await screen.findByRole('link', { name: 'Lagerverwaltung Prod' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/004417820931');
    expect(
      screen.getByRole('link', { name: 'Falkenberg Logistik' }),
    ).toHaveAttribute('href', '/catalog/default/group/falkenberg');
    expect(result).toHaveTextContent(
      '004417820931ECAMFalkenberg LogistikActiveLinked accountin Falkenberg',
    );
  });

  it('tells a payer, one without customer and one that is gone', async () => {
    const result = show({
      result: {
        ...lager,
        customer: undefined,
        customerRef: undefined,
        organizationName: undefined,
        isPayer: true,
        isGone: true,
      } as AccountSearchDocument,
    });
    expect(await screen.findByText('No customer')).toBeInTheDocument();
    expect(result).toHaveTextContent(/ECAMNo customerGonePayer\/?$/);
  });

  it('marks the words that were searched for', async () => {
    show({
      result: lager,
      highlight: {
        preTag: '<b>',
        postTag: '</b>',
        fields: {
          title: '<b>Lagerverwaltung</b> Prod',
          accountId: '<b>004417820931</b>',
        },
      },
    });
    expect(
      await screen.findByRole('link', { name: 'Lagerverwaltung Prod' }),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByText(/./, { selector: 'mark' })
        .map(({ textContent }) => textContent),
    ).toEqual(['Lagerverwaltung', '004417820931']);
  });

  it('survives an index that another version wrote', async () => {
    const result = show({
      result: JSON.parse(
        JSON.stringify({ ...lager, model: 'RESOLD', state: 'FROZEN' }),
      ),
    });
    expect(await screen.findByText('Lagerverwaltung Prod')).toBeInTheDocument();
    expect(result).toHaveTextContent(/Unknown.*Unknown/);
  });
});
