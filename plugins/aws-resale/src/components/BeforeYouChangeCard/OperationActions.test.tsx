import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import {
  buildAccountChangeCheck,
  buildAnswer,
  buildApproval,
  buildNeedsApproval,
} from '../../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { BeforeYouChangeCard } from './BeforeYouChangeCard';

const close = (isApproved = false) =>
  buildNeedsApproval('account-close', {
    approvers: [
      {
        approver: 'CUS',
        customerRef: 'group:default/ostsee-energie',
        with: ['Ostsee Energie'],
        isApproved,
      },
    ],
  });

describe('what can be done about an answer', () => {
  let api: FakeAwsResaleApi;
  const show = (...values: AccountChangeCheck[]) => {
    values.forEach(value =>
      api.getAccountChangeCheck.mockResolvedValueOnce(value),
    );
    renderPage(<BeforeYouChangeCard accountId="018302774519" />, {
      api,
      at: '/?operation=account-close',
    });
    return screen.findByRole('group', { name: 'Close the account' });
  };

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.listApprovals.mockResolvedValue({ items: [] });
  });

  it('an approval is recorded, and the card asks anew and says so', async () => {
    const approved = buildAnswer('account-close', {
      cause: 'APPROVED',
      reason: 'Approved by H. Voss until tomorrow.',
      approvers: close(true).approvers,
      isApprovable: true,
    });
    api.recordApproval.mockResolvedValue(
      buildApproval({
        operationId: 'account-close',
        approvedBy: { title: 'H. Voss' },
      }),
    );
    await show(
      buildAccountChangeCheck([close()]),
      buildAccountChangeCheck([approved]),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Record an approval' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Record an approval: Close the account',
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Approved by/ }),
      'H. Voss',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Contract ends',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Record the approval' }),
    );
    expect(
      await screen.findByText(/Approved by H\. Voss until tomorrow/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(
      screen.getByText('Recorded: Close the account is approved by H. Voss'),
    ).toBeInTheDocument();
    expect(api.getAccountChangeCheck).toHaveBeenCalledTimes(2);
    // What is on record is read anew too.
    expect(api.listApprovals).toHaveBeenCalledTimes(2);
    expect(
      screen.queryByRole('button', { name: 'Record an approval' }),
    ).toBeNull();
  });

  it('the dialog keeps what it asks while the answer below it changes', async () => {
    api.recordApproval.mockRejectedValue(new Error('Somebody was faster'));
    await show(
      buildAccountChangeCheck([close()]),
      buildAccountChangeCheck([close(true)]),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Record an approval' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Approved by/ }),
      'H. Voss',
    );
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Contract ends',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Record the approval' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Somebody was faster',
    );
    await waitFor(() =>
      expect(api.getAccountChangeCheck).toHaveBeenCalledTimes(2),
    );
    expect(
      within(dialog).getByRole('radio', { name: /Ostsee Energie/ }),
    ).toBeInTheDocument();
  });

  it('a grant is recorded where the customer can let the provider do it', async () => {
    await show(
      buildAccountChangeCheck([
        buildAnswer('account-close', {
          verdict: 'NOT_OURS',
          isGrantable: true,
        }),
      ]),
    );
    expect(
      screen.queryByRole('button', { name: 'Record an approval' }),
    ).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Record a grant' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Record a grant: Close the account',
    });
    expect(dialog).toHaveTextContent('400 days from now at most');
  });

  it('nothing is offered to those who may not record, in words', async () => {
    const panel = await show(
      buildAccountChangeCheck([close()], { mayApprove: false }),
    );
    expect(panel).toHaveTextContent('You may not record approvals here.');
    expect(screen.queryByRole('button', { name: /Record/ })).toBeNull();
  });

  it('nothing is offered, and nobody is missed, where nothing can be approved', async () => {
    const panel = await show(
      buildAccountChangeCheck(
        [buildAnswer('account-close', { verdict: 'NOT_OURS', cause: 'GONE' })],
        { mayApprove: false },
      ),
    );
    expect(panel).not.toHaveTextContent('You may not record');
    expect(screen.queryByRole('button', { name: /Record/ })).toBeNull();
  });
});
