import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  buildConflict,
  buildEntityProblems,
} from '../../__testUtils__/buildMapping';
import type { FakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithMapping } from '../../__testUtils__/serverWithMapping';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { MappingPage } from './MappingPage';

const toasts = { post: jest.fn(() => ({ close: () => {} })) };

function show(api: FakeAwsResaleApi) {
  return renderPage(
    withPermissions(
      <TestApiProvider apis={[[toastApiRef, toasts]]}>
        <MappingPage />
      </TestApiProvider>,
      () => true,
    ),
    { api },
  );
}

const cardOf = (name: RegExp) => screen.findByRole('region', { name });

describe('MappingPage, conflicts', () => {
  it('shows both claimants, by which right and where', async () => {
    show(serverWithMapping([]));
    const card = await cardOf(/^Conflicts · 1/);
    const item = await within(card).findByRole('listitem');
    expect(item).toHaveTextContent(
      /Two customers.*Payer Hansa payer.*2 accounts.*Hansa Foods.*annotation naming the payer.*hansa\.yaml.*or.*Hansa Polska.*hansa-pl\.yaml/,
    );
    expect(item).toHaveTextContent('Until one claim goes');
    expect(
      within(item).getByRole('link', { name: 'Hansa Foods' }),
    ).toHaveAttribute('href', '/catalog/default/group/hansa');
  });

  it('settles one after its count was confirmed', async () => {
    const api = serverWithMapping([]);
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep with Hansa Polska' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Assign 2 accounts to Hansa Polska?');
    expect(api.assignAccounts).not.toHaveBeenCalled();
    api.listMappingConflicts.mockResolvedValue({ items: [], totalCount: 0 });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Assign 2 accounts' }),
    );
    expect(api.assignAccounts).toHaveBeenCalledWith({
      customerRef: 'group:default/hansa-pl',
      accountIds: ['111122223333', '111122224444'],
    });
    expect(await screen.findByText('No claims disagree.')).toBeInTheDocument();
    // The reader's place was in what went.
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: /^Conflicts/ })).toHaveFocus(),
    );
  });

  it('keeps the question open while the decision is under way', async () => {
    const api = serverWithMapping([]);
    api.assignAccounts.mockImplementation(() => new Promise(() => {}));
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep with Hansa Foods' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Assign 2 accounts' }),
    );
    expect(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    ).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('keeps the question open when the decision fails', async () => {
    const api = serverWithMapping([]);
    api.assignAccounts.mockRejectedValue(new Error('The store is away'));
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep with Hansa Foods' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Assign 2 accounts' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The store is away',
    );
  });

  it('says how many of a large conflict one decision settles', async () => {
    const api = serverWithMapping([]);
    api.listMappingConflicts.mockResolvedValue({
      items: [buildConflict({ accounts: 1200 })],
      totalCount: 1,
    });
    show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Keep with Hansa Foods' }),
    );
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'These are the first 2 of 1200',
    );
  });

  it('tells whose accounts a claim would take, and who has them', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const api = serverWithMapping([]);
    api.listMappingConflicts.mockResolvedValue({
      items: [
        buildConflict({
          kind: 'TAKES_FROM_PRESENT',
          subject: 'Testumgebung 4',
          accounts: 1,
          accountIds: ['018302774519'],
          present: {
            customer: { ref: 'group:default/acme', title: 'Acme' },
            source: 'LINKED_ACCOUNT_ANNOTATION',
          },
          claimants: [
            {
              customer: { ref: 'group:default/helvetia', title: 'Helvetia' },
              source: 'OU_RULE',
              rule: 'test-ou',
              snippet: {
                kind: 'ANNOTATION',
                lines: [],
                copy: "aws-resale/linked-account-id: '999900001111, 018302774519'",
              },
            },
          ],
        }),
      ],
      totalCount: 1,
    });
    show(api);
    const card = await cardOf(/^Conflicts · 1/);
    expect(await within(card).findByRole('listitem')).toHaveTextContent(
      /Would take from Acme.*Testumgebung 4.*1 account.*Acme.*has it now.*or.*Helvetia.*OU rule, rule test-ou/,
    );
    // The account, not the payer it is below.
    expect(
      within(card).getByRole('link', { name: 'Testumgebung 4' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/018302774519');
    expect(
      within(card).getByRole('button', { name: 'Keep with Acme' }),
    ).toBeInTheDocument();
    expect(
      within(card).getByRole('button', { name: 'Give to Helvetia' }),
    ).toBeInTheDocument();
    expect(
      within(card).queryByRole('button', {
        name: 'Copy Acme without this claim',
      }),
    ).not.toBeInTheDocument();
    await user.click(
      within(card).getByRole('button', {
        name: 'Copy Helvetia without this claim',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(
      "aws-resale/linked-account-id: '999900001111, 018302774519'",
    );
  });

  it('shows all on demand', async () => {
    const api = serverWithMapping([]);
    api.listMappingConflicts.mockImplementation(async ({ limit = 25 }) => ({
      items: Array.from({ length: Math.min(limit, 3) }, (_, index) =>
        buildConflict({ id: String(index), subject: `Payer ${index}` }),
      ),
      totalCount: 3,
    }));
    show(api);
    const card = await cardOf(/^Conflicts · 3/);
    expect(within(card).getByText('2 of 3 shown')).toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', { name: 'Show all: Conflicts' }),
    );
    expect(await within(card).findByText('3 of 3 shown')).toBeInTheDocument();
    expect(within(card).getByText('Payer 2')).toBeInTheDocument();
  });
});

describe('MappingPage, annotation problems', () => {
  it('shows what is wrong, what was meant, and the corrected lines', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    show(serverWithMapping([]));
    const card = await cardOf(/^Annotation problems · 1 entity$/);
    const item = await within(card).findByRole('listitem');
    expect(item).toHaveTextContent(
      /Unknown model.*Balticum Media.*ecma.*did you mean ECAM\?/,
    );
    expect(within(item).getByText('ecma').tagName).toBe('DEL');
    expect(
      within(item).getByRole('link', { name: 'Open groups/balticum.yaml' }),
    ).toHaveAttribute('target', '_blank');
    await user.click(
      within(item).getByRole('button', {
        name: 'Copy corrected annotations of Balticum Media',
      }),
    );
    expect(writeText).toHaveBeenCalledWith('aws-resale/account-model: ECAM');
  });

  it('lists every problem of an entity, with its place where no link is', async () => {
    const [problem] = buildEntityProblems().problems;
    const api = serverWithMapping([]);
    api.listAnnotationProblems.mockResolvedValue({
      items: [
        buildEntityProblems({
          sourceUrl: undefined,
          fix: undefined,
          problems: [
            problem,
            {
              annotation: 'amazonaws.com/account-id',
              code: 'LOST_ZERO',
              severity: 'WARNING',
              value: '18302774519',
              suggestion: '018302774519',
              message: 'Keep the quotes.',
            },
          ],
        }),
      ],
      totalCount: 1,
    });
    show(api);
    const card = await cardOf(/^Annotation problems/);
    const item = await within(card).findByRole('listitem');
    expect(item).toHaveTextContent(
      /balticum\.yaml.*Lost zero.*18302774519.*did you mean 018302774519\?.*Keep the quotes/,
    );
    expect(within(item).queryByRole('button')).not.toBeInTheDocument();
  });

  it('searches once all are shown', async () => {
    const api = serverWithMapping([]);
    api.listAnnotationProblems.mockImplementation(async ({ q, limit = 25 }) =>
      q
        ? { items: [], totalCount: 0 }
        : {
            items: Array.from({ length: Math.min(limit, 5) }, (_, index) =>
              buildEntityProblems({ entityRef: `group:default/g${index}` }),
            ),
            totalCount: 5,
          },
    );
    show(api);
    const card = await cardOf(/^Annotation problems · 5 entities$/);
    expect(within(card).getByText('3 of 5 entities shown')).toBeInTheDocument();
    await userEvent.click(
      within(card).getByRole('button', {
        name: 'Show all: Annotation problems',
      }),
    );
    await userEvent.type(within(card).getByRole('searchbox'), 'x');
    expect(
      await within(card).findByText('No entity fits this search.'),
    ).toBeInTheDocument();
  });

  it('says when nothing wants a correction', async () => {
    const api = serverWithMapping([]);
    api.listAnnotationProblems.mockResolvedValue({ items: [], totalCount: 0 });
    show(api);
    expect(
      await screen.findByText('No annotation wants a correction.'),
    ).toBeInTheDocument();
  });

  it('keeps a failure within the card', async () => {
    const api = serverWithMapping([]);
    api.listAnnotationProblems.mockRejectedValue(new Error('Away'));
    show(api);
    const card = await cardOf(/^Annotation problems/);
    expect(await within(card).findByRole('alert')).toHaveTextContent('Away');
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(1));
  });
});

describe('MappingPage, rules', () => {
  it('lists rules in their order with what each maps', async () => {
    const api = serverWithMapping([]);
    api.listMappingRules.mockResolvedValue({
      items: [
        {
          id: 'kunden',
          ouPath: '/Kunden/{c}/**',
          customer: 'group:default/{c}',
          mapped: 41,
        },
        {
          id: 'names',
          name: '{c}-*',
          customer: 'group:default/{c}',
          payerAccountId: '330128847716',
          mapped: 1,
        },
      ],
    });
    show(api);
    const card = await cardOf(/^Rules/);
    const rows = await within(card).findAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /kunden.*OU path \/Kunden\/{c}\/\*\*.*group:default\/{c}.*41 accounts/,
    );
    expect(rows[2]).toHaveTextContent(
      /names.*Name {c}-\*.*in payer 330128847716.*1 account$/,
    );
  });

  it('tells how to add the first one', async () => {
    show(serverWithMapping([]));
    const card = await cardOf(/^Rules/);
    expect(
      await within(card).findByText('No rule is configured'),
    ).toBeInTheDocument();
    expect(
      within(card).getByRole('button', {
        name: 'Copy configuration of a rule',
      }),
    ).toBeInTheDocument();
  });
});
