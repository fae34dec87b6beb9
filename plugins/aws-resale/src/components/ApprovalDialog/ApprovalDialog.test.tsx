import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import type {
  AnswerApprover,
  ApprovalKind,
  ChangeAnswer,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';
import {
  buildAnswer,
  buildApproval,
  buildExplanation,
  buildFact,
  buildNeedsApproval,
} from '../../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ApprovalDialog } from './ApprovalDialog';

const CUS: AnswerApprover = {
  approver: 'CUS',
  customerRef: 'group:default/ostsee-energie',
  with: ['Ostsee Energie'],
  isApproved: false,
};
const OTHER: AnswerApprover = {
  ...CUS,
  customerRef: 'group:default/alster',
  with: ['Alster'],
};
const CUSTODIAN: AnswerApprover = {
  approver: '4E',
  with: ['I. Novák', 'P. Hruby'],
  isApproved: false,
};

const answerOf = (
  approvers: AnswerApprover[],
  overrides: Partial<ChangeAnswer> = {},
) => buildNeedsApproval('account-close', { approvers, ...overrides });

const endOf = (day: DateTime) => day.endOf('day').toUTC().toISO();

describe('ApprovalDialog', () => {
  let api: FakeAwsResaleApi;
  const onClose = jest.fn();
  const show = async (
    answer: ChangeAnswer,
    kind: ApprovalKind = 'APPROVAL',
  ) => {
    renderPage(
      <ApprovalDialog
        kind={kind}
        answer={answer}
        operationTitle="Close the account"
        account={buildExplanation()}
        maxDays={30}
        onClose={onClose}
      />,
      {
        api,
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'inga.novak', title: 'I. Novák' },
          },
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'custody', title: 'Custody' },
          },
        ],
      },
    );
    return within(await screen.findByRole('dialog'));
  };
  const send = (name = 'Record the approval') =>
    userEvent.click(screen.getByRole('button', { name }));
  const type = (name: RegExp, text: string) =>
    userEvent.type(screen.getByRole('textbox', { name }), text);

  beforeEach(() => {
    jest.resetAllMocks();
    api = createFakeAwsResaleApi();
    api.recordApproval.mockResolvedValue(buildApproval());
  });

  it('records who approved, why and until when, and says what follows', async () => {
    const dialog = await show(answerOf([CUSTODIAN]));
    expect(
      dialog.getByText(/^For Netzleitstelle Prod \(018302774519\)/),
    ).toBeInTheDocument();
    expect(
      dialog.getByRole('radio', {
        name: 'I. Novák and P. Hruby (second custodian)',
      }),
    ).toBeChecked();
    await userEvent.click(dialog.getByRole('button', { name: /Approved by/ }));
    // A second custodian is a person.
    expect(screen.queryByRole('option', { name: 'Custody' })).toBeNull();
    await userEvent.click(
      await screen.findByRole('option', { name: 'I. Novák' }),
    );
    await type(/Reason/, ' Contract ends ');
    await type(/Reference/, 'OPS-17');
    await userEvent.click(dialog.getByRole('button', { name: '7 days' }));
    const day = DateTime.local().plus({ days: 7 });
    expect(dialog.getByLabelText('Until')).toHaveValue(day.toISODate());
    expect(dialog.getByText(/The answer becomes/)).toHaveTextContent(
      `The answer becomes Allowed until ${day
        .setLocale('en-GB')
        .toLocaleString({
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        })}, 23:59.`,
    );
    await send();
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(api.recordApproval.mock.calls[0].slice(0, 2)).toEqual([
      '018302774519',
      {
        kind: 'APPROVAL',
        operationId: 'account-close',
        approver: '4E',
        approvedBy: { ref: 'user:default/inga.novak' },
        reason: 'Contract ends',
        reference: 'OPS-17',
        until: endOf(day),
      },
    ]);
    expect(
      await screen.findByText(
        'Recorded: Close the account is approved by I. Novák',
      ),
    ).toBeInTheDocument();
  });

  it('takes one of several who are missing, with a free name for a customer', async () => {
    const dialog = await show(
      answerOf([{ ...CUSTODIAN, isApproved: true }, CUS, OTHER]),
    );
    expect(
      dialog
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual(['Ostsee Energie (customer)', 'Alster (customer)']);
    expect(dialog.getByText(/The answer stays/)).toHaveTextContent(
      'The answer stays Needs approval: Alster has to approve too.',
    );
    await userEvent.click(dialog.getByRole('radio', { name: /Alster/ }));
    await type(/Approved by/, 'A. Alster');
    await type(/Reason/, 'Shared payer');
    await send();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.recordApproval.mock.calls[0][1]).toMatchObject({
      approver: 'CUS',
      customerRef: 'group:default/alster',
      approvedBy: { title: 'A. Alster' },
    });
    expect(api.recordApproval.mock.calls[0][1]).not.toHaveProperty('reference');
  });

  it('names the account’s own customer by nothing, as the contract has it', async () => {
    await show(answerOf([CUS]));
    await type(/Approved by/, 'H. Voss');
    await type(/Reason/, 'Contract ends');
    await send();
    await waitFor(() => expect(api.recordApproval).toHaveBeenCalled());
    expect(api.recordApproval.mock.calls[0][1]).not.toHaveProperty(
      'customerRef',
    );
  });

  it('says what is missing at each field and sends nothing', async () => {
    const dialog = await show(answerOf([CUS]));
    fireEvent.change(dialog.getByLabelText('Until'), {
      target: { value: '2999-01-01' },
    });
    expect(screen.queryByText(/The answer/)).toBeNull();
    await send();
    expect(screen.getByText('Say who it was.')).toBeInTheDocument();
    expect(screen.getByText('Say why.')).toBeInTheDocument();
    expect(dialog.getByLabelText('Until')).toBeInvalid();
    expect(dialog.getByLabelText('Until')).toHaveAccessibleDescription(
      'Choose a day from today on, 30 days from now at most.',
    );
    expect(api.recordApproval).not.toHaveBeenCalled();
  });

  it('shows what the server refuses, and stays', async () => {
    api.recordApproval.mockRejectedValue(
      new Error('approvedBy is yourself; name the other person'),
    );
    const dialog = await show(answerOf([CUS]));
    await type(/Approved by/, 'H. Voss');
    await type(/Reason/, 'Contract ends');
    await send();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Recording failed.*approvedBy is yourself/,
    );
    expect(onClose).not.toHaveBeenCalled();
  });

  it('records a grant with the contract that it stands in', async () => {
    const dialog = await show(
      buildAnswer('account-close', { verdict: 'NOT_OURS', isGrantable: true }),
      'GRANT',
    );
    expect(dialog.queryByRole('radio')).toBeNull();
    expect(dialog.getByText(/The answer becomes/)).toHaveTextContent(
      /becomes Needs approval: Ostsee Energie then approves each time/,
    );
    await type(/Granted by/, 'H. Voss');
    await type(/Reason/, 'Managed service');
    await send('Record the grant');
    expect(
      screen.getByText('Name the contract or ticket that grants it.'),
    ).toBeInTheDocument();
    expect(api.recordApproval).not.toHaveBeenCalled();
    await type(/Reference/, 'Contract 7');
    await send('Record the grant');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.recordApproval.mock.calls[0][1]).toMatchObject({
      kind: 'GRANT',
      approver: 'CUS',
      approvedBy: { title: 'H. Voss' },
      reference: 'Contract 7',
    });
  });

  it.each<[string, AnswerApprover[], UsedFact[], RegExp]>([
    [
      'another approval may end before',
      [{ ...CUSTODIAN, isApproved: true }, CUS],
      [],
      /becomes Allowed, until .* at the latest/,
    ],
    [
      'something it rests on is stale',
      [CUS],
      [buildFact({ kind: 'CUSTODY', isStale: true })],
      /no approval counts until/,
    ],
  ])('says so where %s', async (_, approvers, facts, words) => {
    await show(answerOf(approvers, { facts }));
    expect(screen.getByRole('dialog')).toHaveTextContent(words);
  });
});
