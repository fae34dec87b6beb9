import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConflictError } from '@backstage/errors';
import {
  buildAccountCustody,
  buildAttestation,
  buildRecord,
} from '../../__testUtils__/buildCustody';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PendingAttestations } from './PendingAttestations';

const waiting = buildRecord({ attestationId: 'a2', confirmedBy: undefined });
const custody = buildAccountCustody([
  {
    facet: 'PASSWORD',
    status: 'CURRENT',
    record: buildRecord(),
    pending: waiting,
  },
  { facet: 'MFA', status: 'UNCONFIRMED', record: waiting },
]);

describe('PendingAttestations', () => {
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(<PendingAttestations custody={custody} />, { api });
  const box = () =>
    screen.findByRole('region', { name: 'Waits for a second person' });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('asks for each attestation once', async () => {
    api.getAttestation.mockResolvedValue(buildAttestation());
    show();
    expect(await box()).toHaveTextContent(
      /I\. Novák attested root password for 1 account/,
    );
    expect(api.getAttestation.mock.calls.map(([id]) => id)).toEqual(['a2']);
  });

  it('is confirmed by a second person who has seen what it says', async () => {
    api.getAttestation.mockResolvedValue(
      buildAttestation({ accountCount: 41 }),
    );
    api.confirmAttestation.mockRejectedValueOnce(
      new Error('The store is down'),
    );
    api.confirmAttestation.mockResolvedValueOnce(buildAttestation());
    show();
    await userEvent.click(
      within(await box()).getByRole('button', { name: 'Confirm' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Confirm what I. Novák attested',
    });
    expect(within(dialog).getAllByRole('row')[1]).toHaveTextContent(
      /Password.*Provider, Root custody A.*KV-2291.*3 Nov 2026, review 3 Feb 2027/,
    );
    expect(dialog).toHaveTextContent(
      /Netzleitstelle Prod 018302774519.*and 40 more/,
    );
    const confirm = within(dialog).getByRole('button', {
      name: 'Confirm for 41 accounts',
    });
    await userEvent.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /Confirm failed.*The store is down/,
    );
    api.getAttestation.mockResolvedValue(
      buildAttestation({ decision: 'CONFIRMED' }),
    );
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Waits for a second person' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      await screen.findByText('Confirmed for 41 accounts'),
    ).toBeInTheDocument();
    expect(api.confirmAttestation.mock.calls[0][0]).toBe('a2');
  });

  it('is rejected with a reason, and told when somebody was faster', async () => {
    api.getAttestation.mockResolvedValue(buildAttestation());
    api.rejectAttestation.mockRejectedValue(new ConflictError('decided'));
    show();
    await userEvent.click(
      within(await box()).getByRole('button', { name: 'Reject' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Reject what I. Novák attested',
    });
    const reject = within(dialog).getByRole('button', { name: 'Reject it' });
    await userEvent.click(reject);
    expect(dialog).toHaveTextContent('Say why it is not so.');
    expect(api.rejectAttestation).not.toHaveBeenCalled();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'The vault was moved',
    );
    await userEvent.click(reject);
    expect(
      await screen.findByText('Somebody has decided it already'),
    ).toBeInTheDocument();
    expect(api.rejectAttestation.mock.calls[0].slice(0, 2)).toEqual([
      'a2',
      'The vault was moved',
    ]);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('tells whoever attested it that somebody else must confirm', async () => {
    api.getAttestation.mockResolvedValue(
      buildAttestation({ mayConfirm: false }),
    );
    show();
    expect(await box()).toHaveTextContent(
      'You attested it. A second person who may attest has to confirm it.',
    );
    expect(
      screen.queryByRole('button', { name: 'Confirm' }),
    ).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(
      await screen.findByRole('dialog', { name: 'Withdraw what you attested' }),
    ).toBeInTheDocument();
  });

  it('offers nothing to others', async () => {
    api.getAttestation.mockResolvedValue(
      buildAttestation({ mayConfirm: false, mayReject: false }),
    );
    show();
    expect(await box()).toHaveTextContent(
      'A second person who may attest has to confirm it.',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says what failed', async () => {
    api.getAttestation.mockRejectedValue(new Error('The store is down'));
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The waiting attestation could not be loaded',
    );
  });
});
