import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import type { LookUpResult } from 'backstage-plugin-aws-resale-common';
import { buildLookUp, buildMatch } from '../../__testUtils__/buildMatch';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AccountSearch } from './AccountSearch';

const lager = buildMatch({
  accountId: '004417820931',
  name: 'Lagerverwaltung Prod',
  model: 'ECAM',
  customer: { ref: 'group:default/falkenberg', title: 'Falkenberg Logistik' },
});
const payer = buildMatch({
  accountId: '447109231180',
  name: 'Lager Payer',
  isPayer: true,
  customer: undefined,
  goneSince: '2025-11-03T10:00:00Z',
});

describe('AccountSearch', () => {
  const analytics = mockApis.analytics();
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(
      <TestApiProvider apis={[[analyticsApiRef, analytics]]}>
        <AccountSearch />
      </TestApiProvider>,
      { api, at: '/aws-resale/overview' },
    );
  const field = () =>
    screen.findByRole('combobox', { name: 'Find an account' });
  const paste = async (text: string) => {
    await userEvent.click(await field());
    await userEvent.paste(text);
  };
  const status = () => within(screen.getByRole('search')).getByRole('status');
  const address = () => screen.getByLabelText('Address');
  const asked = () => api.lookUp.mock.calls.map(([question]) => question.text);
  const found = () => screen.findByRole('listbox', { name: 'Accounts found' });
  const marked = async () =>
    (await screen.findAllByRole('option'))
      .filter(option => option.getAttribute('aria-selected') === 'true')
      .map(option => option.id);

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('asks once the typing pauses, and not for a single character', async () => {
    jest.useFakeTimers();
    try {
      show();
      const input = screen.getByRole('combobox', { name: 'Find an account' });
      const type = (value: string) =>
        fireEvent.change(input, { target: { value } });
      const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
      type('L');
      pass(10_000);
      expect(asked()).toEqual([]);
      type('La');
      pass(100);
      type('Lager ');
      expect(screen.getByText('Looking it up')).toBeInTheDocument();
      pass(200);
      expect(asked()).toEqual([]);
      pass(100);
      expect(asked()).toEqual(['Lager']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('shows name, id, customer, model and state of what was found', async () => {
    api.lookUp.mockResolvedValue({
      ...buildLookUp('NAME', lager, payer),
      totalCount: 14,
    });
    show();
    await paste('Lager');
    const [first, second] = within(await found()).getAllByRole('option');
    expect(first).toHaveTextContent(
      'Lagerverwaltung ProdECAM004417820931Falkenberg LogistikActive',
    );
    expect(first).toHaveAttribute('href', '/aws-resale/accounts/004417820931');
    expect(second).toHaveTextContent(
      'Lager PayerSPAM447109231180No customerPayerGone',
    );
    expect(
      screen.getByText('Taken for a name or the beginning of an id.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The best 2 of 14. Type more to narrow them down.'),
    ).toBeInTheDocument();
    expect(status()).toHaveTextContent('14 accounts found');
  });

  it('goes straight to the account whose id was pasted, without waiting', async () => {
    let answer = (_: LookUpResult) => {};
    api.lookUp.mockReturnValue(
      new Promise<LookUpResult>(resolve => {
        answer = resolve;
      }),
    );
    show();
    await paste(' 004417820931 ');
    await userEvent.keyboard('{Enter}');
    expect(asked()).toEqual(['004417820931']);
    answer(buildLookUp('ACCOUNT_ID', lager));
    await waitFor(() =>
      expect(address()).toHaveTextContent('/aws-resale/accounts/004417820931'),
    );
    expect(await field()).toHaveValue('');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(api.lookUp).toHaveBeenCalledTimes(1);
  });

  it('marks the first of several at Enter, and never guesses from a name', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('NAME', lager));
    show();
    await paste('Lagerverw');
    await found();
    await userEvent.keyboard('{Enter}');
    expect(await marked()).toHaveLength(1);
    expect(address()).toHaveTextContent('/aws-resale/overview');
    await userEvent.keyboard('{Enter}');
    expect(address()).toHaveTextContent('/aws-resale/accounts/004417820931');
  });

  it('is walked with the arrow keys, round the ends', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('NAME', lager, payer));
    show();
    const input = await field();
    expect(input).toHaveAttribute('aria-expanded', 'false');
    await paste('Lager');
    const options = within(await found()).getAllByRole('option');
    expect(input).toHaveAttribute('aria-expanded', 'true');
    expect(input).toHaveAttribute('aria-controls', (await found()).id);
    expect(input).not.toHaveAttribute('aria-activedescendant');

    for (const [key, place] of [
      ['{ArrowDown}', 0],
      ['{ArrowDown}', 1],
      ['{ArrowDown}', 0],
      ['{ArrowUp}', 1],
    ] as const) {
      await userEvent.keyboard(key);
      expect(input).toHaveAttribute('aria-activedescendant', options[place].id);
      expect(await marked()).toEqual([options[place].id]);
    }
    expect(input).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toHaveTextContent('/aws-resale/accounts/447109231180');
  });

  it('closes at Escape and keeps the text, and empties it at the next', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('NAME', lager));
    show();
    await paste('Lager');
    await found();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(await field()).toHaveValue('Lager');
    await userEvent.keyboard('{ArrowDown}');
    expect(await marked()).toHaveLength(1);
    await userEvent.keyboard('{Escape}{Escape}');
    expect(await field()).toHaveValue('');
  });

  it('closes when the focus goes elsewhere', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('NAME', lager));
    show();
    await paste('Lager');
    await found();
    await userEvent.tab(); // to the button that clears
    expect(screen.getByRole('listbox')).toBeInTheDocument();
    await userEvent.click(document.body);
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('goes to what is clicked', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('NAME', lager, payer));
    show();
    await paste('Lager');
    await userEvent.click(
      within(await found()).getByRole('option', { name: /Lager Payer/ }),
    );
    expect(address()).toHaveTextContent('/aws-resale/accounts/447109231180');
    expect(await field()).toHaveValue('');
  });

  it('aborts a question whose text has changed and ignores its answer', async () => {
    const answers: ((result: LookUpResult) => void)[] = [];
    api.lookUp.mockImplementation(
      () => new Promise(resolve => answers.push(resolve)),
    );
    show();
    await paste('Lager');
    await waitFor(() => expect(answers).toHaveLength(1));
    await userEvent.keyboard('verwaltung');
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(api.lookUp.mock.calls[0][1]?.signal?.aborted).toBe(true);
    answers[1](buildLookUp('NAME', lager));
    answers[0](buildLookUp('NAME', payer));
    expect(within(await found()).getAllByRole('option')).toHaveLength(1);
    expect(screen.getByText('Lagerverwaltung Prod')).toBeInTheDocument();
  });

  it.each([
    ['999999999999', 'ACCOUNT_ID', 'No account has this id', /Check the num/],
    ['arn:aws:iam::9:root', 'ARN', /belongs to this ARN/, /Taken for an ARN/],
    ['a@b.example', 'EMAIL', /this root e-mail/, /whose address you may see/],
    ['nobody', 'NAME', /has such a name or id/, /Taken for a name/],
  ] as const)(
    'says of %s what it was taken for and what to do',
    async (text, kind, title, words) => {
      api.lookUp.mockResolvedValue(buildLookUp(kind));
      show();
      await paste(text);
      expect(await screen.findByText(words)).toBeInTheDocument();
      expect(status()).toHaveTextContent(title);
      const sources = screen.getByRole('link', { name: 'Go to Sources' });
      expect(sources).toHaveAttribute('href', '/aws-resale/sources');

      act(() => sources.focus());
      await userEvent.keyboard('{Escape}');
      expect(sources).not.toBeInTheDocument();
      expect(await field()).toHaveFocus();
      expect(await field()).toHaveValue(text);
    },
  );

  it('says what an e-mail address takes that the reader lacks', async () => {
    api.lookUp.mockResolvedValue({
      ...buildLookUp('EMAIL'),
      missingPermission: 'aws-resale.account.email.read',
    });
    show();
    await paste('root@nordwind.example');
    expect(
      await screen.findByText('aws-resale.account.email.read'),
    ).toBeInTheDocument();
    expect(status()).toHaveTextContent('You may not look up e-mail addresses');
    expect(screen.queryByText(/No account has/)).not.toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    api.lookUp.mockRejectedValueOnce(new Error('The store is down'));
    api.lookUp.mockResolvedValueOnce(buildLookUp('NAME', lager));
    show();
    await paste('Lager');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await found();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says so to those who may see no accounts', async () => {
    api.lookUp.mockRejectedValue(new NotAllowedError('no'));
    show();
    await paste('Lager');
    expect(await screen.findByText(/You may not see this/)).toBeInTheDocument();
  });

  it('keeps an e-mail address out of address, storage and statistics', async () => {
    api.lookUp.mockResolvedValue(buildLookUp('EMAIL', lager));
    show();
    await paste('root+1@nordwind.example');
    await found();
    const traces = () =>
      JSON.stringify([
        address().textContent,
        window.location.href,
        window.history.state,
        { ...window.localStorage },
        { ...window.sessionStorage },
        analytics.getEvents(),
      ]);
    expect(traces()).not.toContain('nordwind');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(address()).toHaveTextContent('/aws-resale/accounts/004417820931'),
    );
    expect(traces()).not.toContain('nordwind');
    expect(await field()).toHaveAttribute('autocomplete', 'off');
  });
});
