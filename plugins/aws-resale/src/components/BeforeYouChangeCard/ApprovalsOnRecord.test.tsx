import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { buildApproval } from '../../__testUtils__/buildChangeCheck';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { ApprovalsOnRecord } from './ApprovalsOnRecord';

const inForce = buildApproval();
const granted = buildApproval({
  approvalId: 'a2',
  kind: 'GRANT',
  status: 'ENDED',
  operationId: 'vault-rotate',
  operationTitle: 'Rotate the vault',
  approver: 'CUS',
  customer: { ref: 'group:default/ostsee-energie', title: 'Ostsee Energie' },
  approvedBy: { title: 'H. Voss, head of IT' },
  reference: undefined,
});
const withdrawn = buildApproval({
  approvalId: 'a3',
  status: 'WITHDRAWN',
  withdrawnBy: { ref: 'user:default/petr.hruby', title: 'P. Hruby' },
  withdrawnAt: '2025-11-04T08:00:00Z',
});

describe('ApprovalsOnRecord', () => {
  let api: FakeAwsResaleApi;
  const show = (mayWithdraw = true) =>
    renderPage(
      <ApprovalsOnRecord accountId="018302774519" mayWithdraw={mayWithdraw} />,
      { api },
    );
  const open = async (count: number) =>
    userEvent.click(
      await screen.findByRole('button', {
        name: `Approvals on record (${count})`,
      }),
    );
  const items = () => screen.getAllByRole('listitem');

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('lists who approved what, until when, and whether it still counts', async () => {
    api.listApprovals.mockResolvedValue({
      items: [inForce, granted, withdrawn],
    });
    show();
    await open(3);
    expect(items()[0]).toHaveTextContent(
      /^In forceRemove or replace root MFAApproval by I\. Novák as second custodian, until 1\d Nov 2025, \d\d:\d\dThe device is worn outOPS-17 · recorded 3 Nov 2025 by P\. HrubyWithdraw$/,
    );
    expect(items()[1]).toHaveTextContent(
      /^EndedRotate the vaultGrant by H\. Voss, head of IT for Ostsee Energie/,
    );
    expect(items()[2]).toHaveTextContent(
      /^Withdrawn.*withdrawn 4 Nov 2025 by P\. Hruby$/,
    );
    expect(
      within(items()[0]).getByRole('link', { name: 'I. Novák' }),
    ).toHaveAttribute('href', '/catalog/default/user/inga.novak');
    expect(screen.getAllByRole('button', { name: /^Withdraw: / })).toHaveLength(
      1,
    );
  });

  it('withdraws one after asking, and tells what the server refused', async () => {
    api.listApprovals.mockResolvedValueOnce({ items: [inForce] });
    // A failure asks anew too.
    api.listApprovals.mockResolvedValueOnce({ items: [inForce] });
    api.listApprovals.mockResolvedValue({ items: [withdrawn] });
    api.withdrawApproval.mockRejectedValueOnce(new Error('The store is down'));
    api.withdrawApproval.mockResolvedValueOnce(withdrawn);
    show();
    await open(1);
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Withdraw: Remove or replace root MFA, I. Novák',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Withdraw what I. Novák approved: Remove or replace root MFA',
    });
    const confirm = within(dialog).getByRole('button', { name: 'Withdraw it' });
    expect(api.withdrawApproval).not.toHaveBeenCalled();
    await userEvent.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /Withdrawing failed.*The store is down/,
    );
    await userEvent.click(confirm);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.withdrawApproval.mock.calls[1].slice(0, 2)).toEqual([
      '018302774519',
      'a1',
    ]);
    expect(
      await screen.findByText('Withdrawn, it counts no longer'),
    ).toBeInTheDocument();
    await waitFor(() => expect(items()[0]).toHaveTextContent(/^Withdrawn/));
  });

  it('offers nothing to those who may not', async () => {
    api.listApprovals.mockResolvedValue({ items: [inForce] });
    show(false);
    await open(1);
    expect(screen.queryByRole('button', { name: /Withdraw/ })).toBeNull();
  });

  it('is not there where nothing is on record, or the reader may not see it', async () => {
    api.listApprovals.mockResolvedValue({ items: [] });
    const { unmount } = show();
    await waitFor(() => expect(api.listApprovals).toHaveBeenCalled());
    expect(screen.queryByText(/on record/)).toBeNull();
    unmount();
    api.listApprovals.mockRejectedValue(new NotAllowedError('no'));
    show();
    await waitFor(() => expect(api.listApprovals).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(/on record/)).toBeNull();
  });

  it('says what failed', async () => {
    api.listApprovals.mockRejectedValue(new Error('The store is down'));
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Approvals on record could not be loaded',
    );
  });
});
