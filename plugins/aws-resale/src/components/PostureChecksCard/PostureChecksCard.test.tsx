import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildChange } from '../../__testUtils__/builders';
import {
  buildAccountPosture,
  buildResult,
} from '../../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PostureLevelCard } from '../PostureLevelCard';
import { PostureChecksCard } from './PostureChecksCard';

const jonas = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jonas' },
  spec: { profile: { displayName: 'Jonas Weidmann' } },
};

const mfaOff = buildResult({
  checkId: 'root-mfa',
  state: 'EXPOSED',
  since: '2026-11-21T16:40:00Z',
  seen: 'Root user without MFA. Under ECAM nobody can recover a locked account.',
  responsible: 'CUSTOMER',
  responsibilityNote: 'The provider advises.',
  nextStep: 'Tell the customer to register MFA for the root user.',
  evidence: [
    {
      weight: 'DECIDES',
      source: { kind: 'ROOT_AUDIT' },
      observedAt: '2026-11-24T13:58:00Z',
      text: 'AccountMFAEnabled 0',
    },
    {
      weight: 'STALE',
      source: { kind: 'IMPORTED_FINDING', name: 'prowler' },
      observedAt: '2026-09-01T00:00:00Z',
      text: 'iam_root_mfa_enabled passed',
    },
    { weight: 'MISSING', text: 'No reader is switched on' },
  ],
});

const hardwareUnseen = buildResult({
  checkId: 'root-mfa-hardware',
  state: 'NOT_OBSERVED',
  reason: 'access-denied',
  seen: 'Reader denied: iam:ListVirtualMFADevices.',
  nextStep: 'Grant iam:ListVirtualMFADevices.',
  evidence: [],
});

describe('PostureChecksCard', () => {
  let api: FakeAwsResaleApi;
  const show = (at = '/account?tab=overview') =>
    renderPage(
      <>
        <PostureChecksCard accountId="018302774519" />
        <PostureLevelCard accountId="018302774519" />
      </>,
      { api, at, entities: [jonas] },
    );
  const card = () => screen.findByRole('region', { name: 'Posture checks' });
  const drawer = () =>
    screen.findByRole('dialog', {
      name: 'Root user has MFA, or no credentials',
    });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.getAccountHistory.mockResolvedValue({ items: [], totalCount: 0 });
  });

  it('keeps its head while it loads', async () => {
    show();
    expect(within(await card()).getByRole('status')).toHaveTextContent(
      'Loading',
    );
  });

  it('says what failed and tries again', async () => {
    api.getAccountPosture.mockRejectedValueOnce(new Error('The store is down'));
    api.getAccountPosture.mockResolvedValue(buildAccountPosture());
    show();
    expect(await within(await card()).findByRole('alert')).toHaveTextContent(
      /Posture checks could not be loaded.*The store is down/,
    );
    await userEvent.click(
      within(await card()).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await within(await card()).findByText('25 passed'),
    ).toBeInTheDocument();
  });

  it('shows the worst first, with what was seen, by whom and since when', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([hardwareUnseen, mfaOff]),
    );
    show();
    expect(
      await within(await card()).findByText(
        '23 passed, 1 failed, 1 not observed',
      ),
    ).toBeInTheDocument();
    const [, first, second, ...others] = within(await card()).getAllByRole(
      'row',
    );
    expect(first).toHaveTextContent(
      /Failed.*Root user has MFA, or no credentials.*Root user without MFA.*Customer.*21 Nov/,
    );
    expect(second).toHaveTextContent(
      /Not observed.*Root MFA is not an app.*Reader denied/,
    );
    expect(others).toHaveLength(4);
    expect(
      within(await card())
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Result', 'Check and evidence', 'Responsible', 'Since']);
    expect(await card()).toHaveTextContent('6 of 25 shown, worst first');

    await userEvent.click(
      within(await card()).getByRole('button', { name: 'Show all checks' }),
    );
    expect(within(await card()).getAllByRole('row')).toHaveLength(26);
  });

  it('says of which day the results of a tombstone are', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([], { goneSince: '2026-11-03T10:00:00Z' }),
    );
    show();
    expect(await card()).toBeInTheDocument();
    expect(
      await within(await card()).findByText(
        'As of its last listing, before it left on 3 Nov 2026.',
      ),
    ).toBeInTheDocument();
  });

  it('opens the evidence at an address of its own, and gives the focus back', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture([mfaOff]));
    api.getAccountHistory.mockResolvedValue({
      items: [
        buildChange({
          kind: 'POSTURE',
          checkId: 'root-mfa',
          from: 'PROTECTED',
          to: 'EXPOSED',
        }),
      ],
      totalCount: 1,
    });
    show();
    const link = await screen.findByRole('link', {
      name: 'Root user has MFA, or no credentials',
    });
    await userEvent.click(link);
    const evidence = await drawer();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/account?tab=overview&check=root-mfa',
    );
    expect(evidence).toContainElement(document.activeElement as HTMLElement);
    expect(evidence).toHaveTextContent(
      /A password alone opens everything.*Next: Tell the customer/,
    );
    expect(evidence).toHaveTextContent(/Customer.*The provider advises/);
    expect(
      within(evidence).getByRole('link', { name: 'AWS guide' }),
    ).toHaveAttribute('href', expect.stringContaining('docs.aws.amazon.com'));
    expect(
      within(evidence).getByRole('region', { name: 'Evidence' }),
    ).toHaveTextContent(
      /Decides.*AccountMFAEnabled 0.*Root audit session.*Stale.*passed.*Imported finding, prowler.*Missing.*No reader/,
    );
    expect(
      within(evidence).getByRole('region', {
        name: 'Benchmarks that ask the same',
      }),
    ).toHaveTextContent(
      /CIS 3\.0.*1\.5.*CIS 5\.0.*1\.4.*CIS 7\.0.*2\.5.*Security Hub.*IAM\.9.*Prowler.*iam_root_mfa_enabled/,
    );
    expect(
      await within(evidence).findByText(/Failed/, { selector: 'li *' }),
    ).toBeInTheDocument();
    expect(api.getAccountHistory.mock.calls[0][1]).toMatchObject({
      check: 'root-mfa',
    });

    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      /^\/account\?tab=overview$/,
    );
    expect(link).toHaveFocus();
  });

  it('opens from its address, and leaves an unknown check alone', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture([mfaOff]));
    show('/account?check=root-mfa');
    expect(await drawer()).toHaveTextContent('Root user without MFA.');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('link', {
        name: 'Root user has MFA, or no credentials',
      }),
    ).toHaveFocus();
  });

  it('goes to the heading from a check whose row is not in sight', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture());
    show('/account?check=security-hub');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Posture checks' }),
      ).toHaveFocus(),
    );
  });

  it('ignores a check that does not exist', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture());
    show('/account?check=root-moon');
    expect(
      await within(await card()).findByText('25 passed'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('names the operations that a remedy takes, and leads to their answers', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture([mfaOff]));
    show('/?check=root-mfa');
    const link = within(await drawer()).getByRole('link', {
      name: 'Register a root MFA device',
    });
    expect(link).toHaveAttribute(
      'href',
      '/aws-resale/accounts/018302774519?operation=root-mfa-register',
    );
  });

  it('offers no remedy for what nobody has seen', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([hardwareUnseen]),
    );
    show('/account?check=root-mfa-hardware');
    const evidence = await screen.findByRole('dialog', {
      name: 'Root MFA is not an app',
    });
    expect(evidence).toHaveTextContent(
      /Access denied.*Next: Grant iam:ListVirtualMFADevices/,
    );
    expect(evidence).not.toHaveTextContent('Add a passkey');
    expect(evidence).toHaveTextContent('Nothing was seen that speaks of it.');
  });

  it('accepts a risk with reason, owner and day, and reads all cards anew', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture([mfaOff]));
    api.recordExceptions.mockRejectedValueOnce(new Error('The store is down'));
    api.recordExceptions.mockResolvedValueOnce({ changed: 1 });
    show('/account?check=root-mfa');
    await userEvent.click(
      within(await drawer()).getByRole('button', { name: 'Accept the risk' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Accept the risk: Root user has MFA, or no credentials',
    });
    const confirm = within(dialog).getByRole('button', {
      name: 'Accept for 1 account',
    });
    await userEvent.click(confirm);
    expect(dialog).toHaveTextContent('Say why the risk is accepted.');
    expect(dialog).toHaveTextContent('Choose who answers for it.');
    expect(api.recordExceptions).not.toHaveBeenCalled();

    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Until the move',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Who answers for it/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Jonas Weidmann' }),
    );
    await userEvent.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /Accept the risk failed.*The store is down/,
    );
    const reads = api.getAccountPosture.mock.calls.length;
    await userEvent.click(confirm);
    expect(await drawer()).toBeInTheDocument();
    expect(api.recordExceptions.mock.lastCall?.[0]).toEqual({
      accountIds: ['018302774519'],
      checkId: 'root-mfa',
      reason: 'Until the move',
      owner: 'user:default/jonas',
      expires: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    // Both cards.
    expect(api.getAccountPosture.mock.calls).toHaveLength(reads + 2);
  });

  it('tells who answers for an accepted risk, and withdraws it', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([
        {
          ...mfaOff,
          exception: {
            exceptionId: 'e1',
            reason: 'Until the move.',
            owner: { ref: 'user:default/jonas', title: 'Jonas Weidmann' },
            expires: '2026-12-31',
            isExpired: false,
          },
        },
      ]),
    );
    api.withdrawException.mockRejectedValueOnce(new Error('The store is down'));
    show('/account?check=root-mfa');
    const part = await screen.findByRole('region', { name: 'Accepted risk' });
    expect(part).toHaveTextContent(
      /Jonas Weidmann answers for it until 31 Dec 2026.*Until the move\./,
    );
    expect(
      within(part).queryByRole('button', { name: 'Accept the risk' }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      within(part).getByRole('button', { name: 'Accept it no longer' }),
    );
    expect(await within(part).findByRole('alert')).toHaveTextContent(
      'The store is down',
    );
    expect(api.withdrawException.mock.calls[0][0]).toBe('e1');
  });

  it('says who may accept risks to those who may not', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([mfaOff], { mayExcept: false }),
    );
    show('/account?check=root-mfa');
    const part = await screen.findByRole('region', { name: 'Accepted risk' });
    expect(part).toHaveTextContent('Accepting the risk needs a permission.');
    expect(within(part).queryByRole('button')).not.toBeInTheDocument();
  });
});
