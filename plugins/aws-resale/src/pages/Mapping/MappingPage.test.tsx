import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { buildCustomer } from '../../__testUtils__/builders';
import { buildOverview } from '../../__testUtils__/buildOverview';
import {
  buildMappingSummary,
  buildQueueItem,
  buildQueueItemDetail,
} from '../../__testUtils__/buildMapping';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithMapping } from '../../__testUtils__/serverWithMapping';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { MappingPage } from './MappingPage';

const toasts = { post: jest.fn(() => ({ close: () => {} })) };

function show(api: FakeAwsResaleApi, at?: string) {
  return renderPage(
    withPermissions(
      <TestApiProvider apis={[[toastApiRef, toasts]]}>
        <MappingPage />
      </TestApiProvider>,
      () => true,
    ),
    { api, at },
  );
}

const first = buildQueueItem();
const second = buildQueueItem({
  accountId: '114820937752',
  name: 'Robotik Simulation 02',
});
const third = buildQueueItem({
  accountId: '009912834471',
  name: 'minato-edi',
  organization: {
    payerAccountId: '330128847716',
    organizationId: 'o-9d2lkf0a71',
    name: 'Shared payer 3',
  },
  groupKey: 'o-9d2lkf0a71',
  groupTotal: 1,
  suggestion: undefined,
});
const payer = buildQueueItem({
  accountId: '667120394851',
  name: 'payer-2026-11',
  isPayer: true,
  groupKey: 'payers',
  groupTotal: 1,
  suggestion: undefined,
});

const detailOf = (name: string) =>
  screen.findByRole('region', { name: `Decision on ${name}` });

function toastTitles(): unknown[] {
  return toasts.post.mock.calls.map(
    ([message]: [{ title: string }?]) => message?.title,
  );
}

describe('MappingPage', () => {
  beforeEach(() => toasts.post.mockClear());

  it('shows heads and skeletons while the server is silent', async () => {
    show(createFakeAwsResaleApi());
    for (const name of [
      'Progress',
      'Unmapped',
      'Conflicts',
      'Annotation problems',
      'Rules',
    ]) {
      const card = await screen.findByRole('region', { name });
      expect(within(card).getByRole('status')).toHaveTextContent('Loading');
    }
  });

  it('tells how far mapping is, by source and over time', async () => {
    show(serverWithMapping([first]));
    const card = await screen.findByRole('region', { name: 'Progress' });
    expect(
      await within(card).findByText(/of 604 accounts have a customer/),
    ).toHaveTextContent('590 of 604 accounts have a customer · 98 %');
    expect(
      within(card).getByRole('img', {
        name: /488 by annotation, 60 by tag, 41 by rule, 1 by a person, 11 unmapped, 3 dismissed/,
      }),
    ).toBeInTheDocument();
    expect(
      within(card).getByRole('img', {
        name: 'Unmapped accounts fell from 61 on 26 Aug 2026 to 11 on 24 Nov 2026',
      }),
    ).toBeInTheDocument();
    expect(within(card).getByText('Unmapped, last 91 days')).toBeVisible();

    await userEvent.click(
      within(card).getByRole('button', { name: 'Show every day' }),
    );
    expect(within(card).getByText('10 Oct 2026')).toBeVisible();
    expect(within(card).getByText('40 of 590', { exact: false })).toBeVisible();
  });

  it('keeps a failure within its card and asks again on demand', async () => {
    const api = serverWithMapping([first]);
    api.listMappingQueue.mockRejectedValueOnce(new Error('The store is away'));
    show(api);
    const card = await screen.findByRole('region', { name: 'Unmapped' });
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'The store is away',
    );
    expect(await screen.findByText(/of 604 accounts/)).toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('link', { name: first.name }),
    ).toBeInTheDocument();
  });

  it('says when nothing is open, and what was put aside', async () => {
    const api = serverWithMapping([]);
    api.getMapping.mockResolvedValue(
      buildMappingSummary({ unmapped: 0, asOf: '2026-11-24T14:05:00Z' }),
    );
    show(api);
    expect(
      await screen.findByText(/^Nothing open\. Last checked/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('3 dismissed without a customer.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Pick an account to see/)).toBeInTheDocument();
  });

  it('does not call nothing open where no account is known', async () => {
    const api = serverWithMapping([]);
    api.getMapping.mockResolvedValue(buildMappingSummary({ accounts: 0 }));
    show(api);
    const card = await screen.findByRole('region', { name: /^Unmapped · 0/ });
    expect(
      await within(card).findByText(/^No accounts yet\./),
    ).toBeInTheDocument();
  });

  it('counts what a search found apart from all', async () => {
    const api = serverWithMapping([first, second]);
    show(api, '/?q=rob');
    const card = await screen.findByRole('region', {
      name: 'Unmapped · 2 of 11 accounts',
    });
    expect(within(card).getByText('2 found')).toBeInTheDocument();
    expect(within(card).queryByText('2 unmapped')).not.toBeInTheDocument();
  });

  it('never shows one segment under the words of another', async () => {
    const api = serverWithMapping([first]);
    show(api);
    await detailOf(first.name);
    let fail = (_: Error) => {};
    api.listMappingQueue.mockImplementation(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Dismissed 3' }),
    );
    const card = await screen.findByRole('region', { name: 'Dismissed' });
    expect(within(card).getByRole('status')).toHaveTextContent('Loading');
    expect(screen.queryByRole('link', { name: first.name })).toBeNull();
    fail(new Error('The store is away'));
    expect(await within(card).findByRole('alert')).toHaveTextContent(
      'The store is away',
    );
    expect(screen.queryByRole('link', { name: first.name })).toBeNull();
  });

  it('keeps the words of an answer until the next is there', async () => {
    const api = serverWithMapping([]);
    show(api, '/?q=nothing');
    await screen.findByText('No account fits this search');
    api.listMappingQueue.mockRejectedValue(new Error('The store is away'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    const card = await screen.findByRole('region', { name: /^Unmapped ·/ });
    expect(await within(card).findByRole('alert')).toBeInTheDocument();
    expect(
      within(card).getByText('No account fits this search'),
    ).toBeInTheDocument();
  });

  it('puts rows under their headings and looks at the first', async () => {
    show(serverWithMapping([first, second, third, payer]));
    const list = await screen.findByRole('group', {
      name: 'Accounts of the queue',
    });
    expect(
      within(list)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual([
      'Shared payer 2 o-4m8xw1tq20',
      'Shared payer 3 o-9d2lkf0a71',
      'Payers without a customer',
    ]);
    expect(within(list).getByText('2 unmapped')).toBeInTheDocument();
    expect(within(list).getByText('1 unclaimed')).toBeInTheDocument();
    expect(
      within(list).getByRole('link', { current: true }),
    ).toHaveAccessibleName(first.name);
    const rows = within(list).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/114820937746Gdańsk Robotics.*Strong/);
    expect(rows[2]).toHaveTextContent(/No suggestion.*None/);
    await detailOf(first.name);
  });

  it('folds a long run with one suggestion, and opens it', async () => {
    const alike = Array.from({ length: 8 }, (_, index) =>
      buildQueueItem({
        accountId: `11482093775${index}`,
        name: `Robotik ${index}`,
      }),
    );
    show(serverWithMapping(alike));
    const more = await screen.findByRole('button', {
      name: '4 more with the same suggestion',
    });
    expect(screen.queryByRole('link', { name: 'Robotik 7' })).toBeNull();
    await userEvent.click(more);
    expect(screen.getByRole('link', { name: 'Robotik 7' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Robotik 4' })).toHaveFocus();
  });

  it('keeps the account that is looked at in the address', async () => {
    show(serverWithMapping([first, second]), '/?group=ou');
    await userEvent.click(
      await screen.findByRole('link', { name: second.name }),
    );
    await detailOf(second.name);
    expect(screen.getByRole('status', { name: 'Address' })).toHaveTextContent(
      '/?group=ou&account=114820937752',
    );
    expect(screen.getByRole('link', { current: true })).toHaveAccessibleName(
      second.name,
    );
  });

  it('is walked with the arrow keys', async () => {
    show(serverWithMapping([first, second]));
    const link = await screen.findByRole('link', { name: first.name });
    link.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: second.name })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(link).toHaveFocus();
  });

  it('asks for what the address says', async () => {
    const api = serverWithMapping([first]);
    show(api, '/?status=DISMISSED&group=ou&sort=-firstSeen&q=rob&after=c1');
    await waitFor(() =>
      expect(api.listMappingQueue).toHaveBeenCalledWith(
        expect.objectContaining({
          status: 'DISMISSED',
          groupBy: 'ou',
          sort: '-firstSeen',
          q: 'rob',
          cursor: 'c1',
        }),
        expect.anything(),
      ),
    );
  });

  it('clears a search without hits', async () => {
    const api = serverWithMapping([]);
    show(api, '/?q=nothing');
    await screen.findByText('No account fits this search');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(api.listMappingQueue.mock.lastCall?.[0].q).toBeUndefined(),
    );
    expect(
      screen.getByRole('searchbox', { name: 'Account name or id' }),
    ).toHaveFocus();
  });

  it('shows suggestion, evidence and the lines to write', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    show(serverWithMapping([first]));
    const detail = await detailOf(first.name);
    expect(
      await within(detail).findByText('Strong, 3 of 4 signals'),
    ).toBeInTheDocument();
    expect(
      within(detail).getByRole('link', { name: 'Gdańsk Robotics' }),
    ).toHaveAttribute('href', '/catalog/default/group/gdansk-robotics');
    expect(detail).toHaveTextContent(/114820937746.*\/Kunden\/Gdansk.*Active/);
    expect(
      within(detail)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Siblings: all 19 mapped accounts in /Kunden/Gdansk belong to it (speaks for it)',
      'Domain: root e-mail on gdansk-robotics.example (speaks for it)',
      'Name: “Robotik” is Acme’s word (speaks against it)',
      'Tag: no customer tag (says nothing)',
    ]);

    expect(
      within(detail).getByRole('link', { name: 'Open groups/gdansk.yaml' }),
    ).toHaveAttribute(
      'href',
      'https://git.example/catalog/edit/main/groups/gdansk.yaml',
    );
    expect(within(detail).getByRole('insertion')).toHaveTextContent(
      /^aws-resale\/linked-account-id: '114820937746'$/,
    );
    await user.click(
      within(detail).getByRole('button', {
        name: 'Copy annotation for Gdańsk Robotics',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(
      "metadata:\n  annotations:\n    aws-resale/linked-account-id: '114820937746'",
    );
    expect(await within(detail).findByText('Copied')).toBeInTheDocument();

    await user.click(within(detail).getByRole('radio', { name: 'OU rule' }));
    expect(within(detail).getByText('- id: gdansk')).toBeInTheDocument();
    expect(
      within(detail).getByText('It would map 27 accounts, none elsewhere.'),
    ).toBeInTheDocument();
    expect(within(detail).queryByText('Copied')).not.toBeInTheDocument();
    expect(
      within(detail).queryByRole('link', { name: /^Open groups/ }),
    ).not.toBeInTheDocument();
  });

  it('accepts for all alike, says so, reads again and goes on', async () => {
    const api = serverWithMapping([first, second, third]);
    show(api);
    const detail = await detailOf(first.name);
    await userEvent.click(
      await within(detail).findByRole('button', { name: 'Accept for all 2' }),
    );
    expect(api.assignAccounts).toHaveBeenCalledWith({
      customerRef: 'group:default/gdansk-robotics',
      accountIds: ['114820937746', '114820937752'],
    });
    await detailOf(third.name);
    expect(toastTitles()).toEqual(['2 accounts assigned to Gdańsk Robotics']);
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: second.name })).toBeNull(),
    );
    expect(screen.getByRole('status', { name: 'Address' })).toHaveTextContent(
      'account=009912834471',
    );
    // The reader's place goes along.
    expect(screen.getByRole('heading', { name: third.name })).toHaveFocus();
    expect(api.getMapping).toHaveBeenCalledTimes(2);
    expect(api.listMappingConflicts).toHaveBeenCalledTimes(2);
  });

  it('does not look at what was decided on while the list is read again', async () => {
    const api = serverWithMapping([first, second]);
    show(api);
    const detail = await detailOf(first.name);
    const accept = await within(detail).findByRole('button', {
      name: 'Accept for all 2',
    });
    // The list is still on its way.
    api.listMappingQueue.mockImplementation(() => new Promise(() => {}));
    await userEvent.click(accept);
    const nothing = await screen.findByText(/Pick an account to see/);
    expect(nothing).toHaveFocus();
    expect(api.getMappingQueueItem).not.toHaveBeenCalledWith(
      second.accountId,
      expect.anything(),
      expect.anything(),
    );
  });

  it('tells how old the catalog and AWS are, each by itself', async () => {
    const api = serverWithMapping([first]);
    const ago = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000).toISOString();
    api.getMapping.mockResolvedValue(buildMappingSummary({ asOf: ago(2) }));
    api.getOverview.mockResolvedValue(
      buildOverview({
        freshness: {
          newest: ago(12),
          oldest: ago(3 * 60),
          organizations: 30,
          stale: 2,
        },
      }),
    );
    show(api);
    expect(await screen.findByText(/^Catalog/)).toHaveTextContent(
      /^Catalog as of \d\d:\d\d, 2 min ago$/,
    );
    expect(await screen.findByText(/^AWS/)).toHaveTextContent(
      /^AWS as of \d\d:\d\d, 12 min ago, oldest facts 3 h ago$/,
    );
  });

  it('brings the reader to the detail where that is below the list', async () => {
    show(serverWithMapping([first, second]));
    const link = await screen.findByRole('link', { name: second.name });
    const matchMedia = jest.fn(() => ({
      matches: true,
      addListener: () => {},
      removeListener: () => {},
    }));
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: matchMedia,
    });
    try {
      await userEvent.click(link);
      await waitFor(() =>
        expect(
          screen.getByRole('heading', { name: second.name }),
        ).toHaveFocus(),
      );
      expect(matchMedia).toHaveBeenCalledWith('(max-width: 1023px)');
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });

  it('accepts only this one', async () => {
    const api = serverWithMapping([first, second]);
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Only this one' }),
    );
    expect(api.assignAccounts).toHaveBeenCalledWith({
      customerRef: 'group:default/gdansk-robotics',
      accountIds: ['114820937746'],
    });
    await detailOf(second.name);
  });

  it('keeps a failed decision in sight and the account where it is', async () => {
    const api = serverWithMapping([first, second]);
    api.assignAccounts.mockRejectedValue(new Error('No such customer'));
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Only this one' }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Assigning to Gdańsk Robotics failed');
    expect(alert).toHaveTextContent(`${first.name}: No such customer`);
    await detailOf(first.name);
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Dismiss' }),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  describe('when the reader goes on while a decision is under way', () => {
    const goOn = async () => {
      const api = serverWithMapping([first, second, third]);
      const answer: { resolve?: () => void; reject?: (error: Error) => void } =
        {};
      api.assignAccounts.mockImplementation(
        () =>
          new Promise((resolve, reject) => {
            answer.resolve = () => resolve({ changed: 1 });
            answer.reject = reject;
          }),
      );
      show(api);
      await userEvent.click(
        await screen.findByRole('button', { name: 'Only this one' }),
      );
      await userEvent.click(screen.getByRole('link', { name: third.name }));
      await detailOf(third.name);
      return answer;
    };

    it('still tells that it failed, and on which account', async () => {
      const { reject } = await goOn();
      reject?.(new Error('No such customer'));
      expect(await screen.findByRole('alert')).toHaveTextContent(
        `${first.name}: No such customer`,
      );
    });

    it('leaves the reader where they are when it succeeds', async () => {
      const { resolve } = await goOn();
      resolve?.();
      await waitFor(() =>
        expect(toastTitles()).toEqual([
          '1 account assigned to Gdańsk Robotics',
        ]),
      );
      await waitFor(() =>
        expect(
          screen.getByRole('button', { name: 'Accept for all 2' }),
        ).toBeEnabled(),
      );
      expect(screen.getByRole('status', { name: 'Address' })).toHaveTextContent(
        `account=${third.accountId}`,
      );
      expect(await detailOf(third.name)).toBeInTheDocument();
    });
  });

  it('keeps the reason open while it is sent', async () => {
    const api = serverWithMapping([first]);
    api.dismissAccounts.mockImplementation(() => new Promise(() => {}));
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Dismiss…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'Test');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Dismiss 1 account' }),
    );
    expect(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    ).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('assigns to another customer only after its lines were shown', async () => {
    const api = serverWithMapping([first]);
    api.listCustomers.mockResolvedValue({
      items: [
        buildCustomer({ ref: 'group:default/ostsee', title: 'Ostsee Energie' }),
      ],
      totalCount: 30,
    });
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Other…' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/1 of 30 customers/),
    ).toBeInTheDocument();
    await userEvent.type(within(dialog).getByRole('searchbox'), 'ost');
    await waitFor(() =>
      expect(api.listCustomers.mock.lastCall?.[0]).toMatchObject({ q: 'ost' }),
    );
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Ostsee Energie' }),
    );
    expect(api.assignAccounts).not.toHaveBeenCalled();
    await waitFor(() =>
      expect(api.getMappingQueueItem).toHaveBeenLastCalledWith(
        '114820937746',
        'group:default/ostsee',
        expect.anything(),
      ),
    );
    expect(await screen.findByText('Chosen customer')).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Assign to Ostsee Energie' }),
    );
    expect(api.assignAccounts).toHaveBeenCalledWith({
      customerRef: 'group:default/ostsee',
      accountIds: ['114820937746'],
    });
  });

  it('looks at a weaker suggestion and returns to the first', async () => {
    show(serverWithMapping([first]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Acme "EU" B.V., Weak' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Assign to Acme "EU" B.V.' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Weak, 1 of 4 signals')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the suggestion' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Accept for all 2' }),
    ).toBeInTheDocument();
  });

  it('offers a choice where nothing speaks for a customer', async () => {
    const api = serverWithMapping([third]);
    api.getMappingQueueItem.mockResolvedValue(
      buildQueueItemDetail({
        item: third,
        suggestions: [],
        alike: [],
        customer: undefined,
        snippets: [],
      }),
    );
    show(api);
    const detail = await detailOf(third.name);
    expect(
      await within(detail).findByText('Nothing speaks for a customer'),
    ).toBeInTheDocument();
    expect(
      within(detail).getByRole('button', { name: 'Choose a customer…' }),
    ).toBeInTheDocument();
    expect(within(detail).queryByRole('button', { name: /Accept/ })).toBeNull();
  });

  it('dismisses with a reason, and with the count on the button', async () => {
    const api = serverWithMapping([first, second, third]);
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Dismiss…' }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Dismiss 1 account',
    });
    await userEvent.click(confirm);
    expect(within(dialog).getByText(/Say why/)).toBeInTheDocument();
    expect(api.dismissAccounts).not.toHaveBeenCalled();

    await userEvent.type(within(dialog).getByRole('textbox'), ' Shared test ');
    await userEvent.click(
      within(dialog).getByRole('checkbox', { name: /the 1 other account/ }),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Dismiss 2 accounts' }),
    );
    expect(api.dismissAccounts).toHaveBeenCalledWith({
      accountIds: ['114820937746', '114820937752'],
      reason: 'Shared test',
    });
    await detailOf(third.name);
    expect(toastTitles()).toEqual(['2 accounts dismissed']);
  });

  it('puts a dismissed account back', async () => {
    const dismissed = buildQueueItem({
      status: 'DISMISSED',
      decision: {
        by: 'user:default/priya.nair',
        at: '2026-11-20T10:00:00Z',
        reason: 'Waits for the contract',
      },
    });
    const api = serverWithMapping([dismissed]);
    show(api);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Dismissed 3' }),
    );
    const detail = await detailOf(dismissed.name);
    expect(
      await within(detail).findByText('Reason: Waits for the contract'),
    ).toBeInTheDocument();
    expect(
      within(detail).getByText(/Dismissed by/, { exact: false }),
    ).toHaveTextContent('Dismissed by user:default/priya.nair on 20 Nov 2026.');
    await userEvent.click(
      within(detail).getByRole('button', { name: 'Put back in the queue' }),
    );
    expect(api.reopenAccount).toHaveBeenCalledWith('114820937746');
    expect(
      await screen.findByText('Nothing is dismissed.'),
    ).toBeInTheDocument();
    expect(toastTitles()).toEqual([
      'Robotik Simulation 01 is back in the queue',
    ]);
  });

  it('withdraws an assignment', async () => {
    const assigned = buildQueueItem({
      status: 'ASSIGNED',
      customer: { ref: 'group:default/ostsee', title: 'Ostsee Energie' },
      decision: { by: 'user:default/priya.nair', at: '2026-11-20T10:00:00Z' },
    });
    const api = serverWithMapping([assigned]);
    show(api, '/?status=ASSIGNED');
    const detail = await detailOf(assigned.name);
    expect(
      await within(detail).findByText('Assigned customer'),
    ).toBeInTheDocument();
    await userEvent.click(
      within(detail).getByRole('button', { name: 'Withdraw assignment' }),
    );
    expect(api.withdrawAssignment).toHaveBeenCalledWith('114820937746');
    expect(
      await screen.findByText('No account has its customer from a person.'),
    ).toBeInTheDocument();
  });

  it('says so when the account of the address is not in the queue', async () => {
    const api = serverWithMapping([first]);
    api.getMappingQueueItem.mockRejectedValue(new NotFoundError('No such'));
    show(api, '/?account=999900001111');
    expect(await screen.findByText('Not in the queue')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts/999900001111',
    );
  });

  it('takes an account that nobody has for none', async () => {
    show(serverWithMapping([first]), '/?account=../etc');
    expect(await detailOf(first.name)).toBeInTheDocument();
  });

  it('goes through pages and starts each at its first account', async () => {
    const api = serverWithMapping([]);
    api.listMappingQueue.mockImplementation(async ({ cursor }) =>
      cursor
        ? { items: [second], totalCount: 26 }
        : { items: [first], nextCursor: 'c1', totalCount: 26 },
    );
    api.getMappingQueueItem.mockImplementation(async id =>
      buildQueueItemDetail({ item: id === first.accountId ? first : second }),
    );
    show(api, `/?account=${first.accountId}`);
    await detailOf(first.name);
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await detailOf(second.name);
    expect(screen.getByText('26–26 of 26')).toBeInTheDocument();
  });
});
