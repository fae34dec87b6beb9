import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { buildAccount } from '../../__testUtils__/builders';
import {
  buildAccountCustody,
  buildRecord,
} from '../../__testUtils__/buildCustody';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { CustodyCard } from './CustodyCard';

const mara = { ref: 'user:default/mara', title: 'Mara Lindqvist' };
const custodyA = {
  ref: 'group:default/root-custody-a',
  title: 'Root custody A',
};
const custodyB = {
  ref: 'group:default/root-custody-b',
  title: 'Root custody B',
};

describe('CustodyCard', () => {
  let api: FakeAwsResaleApi;
  const show = (account = buildAccount()) =>
    renderPage(<CustodyCard accountId="018302774519" account={account} />, {
      api,
    });
  const card = () => screen.findByRole('region', { name: 'Model and custody' });
  const facets = async () =>
    within(await screen.findByRole('list', { name: 'Parts of the root user' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('keeps its head while it loads', async () => {
    show();
    expect(within(await card()).getByRole('status')).toHaveTextContent(
      'Loading',
    );
  });

  it('says whom to ask to those who may not see custody', async () => {
    api.getAccountCustody.mockRejectedValue(new NotAllowedError('no'));
    show();
    expect(
      await screen.findByText(
        'You may not see custody. Ask whoever keeps the permission policy.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    api.getAccountCustody.mockRejectedValueOnce(new Error('The store is down'));
    api.getAccountCustody.mockResolvedValueOnce(buildAccountCustody());
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Model and custody could not be loaded.*The store is down/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await facets()).toHaveLength(5);
  });

  it('shows terms, holder, custodian, place and age of every part', async () => {
    api.getAccountCustody.mockResolvedValue(
      buildAccountCustody([
        {
          facet: 'PASSWORD',
          status: 'CURRENT',
          holder: 'PROVIDER',
          record: buildRecord({ entry: 'root 12' }),
        },
        {
          facet: 'MFA',
          status: 'EXPIRED',
          holder: 'PROVIDER',
          record: buildRecord({
            custodian: { type: 'EXTERNAL', title: 'Escrow House' },
            place: undefined,
            nextReview: '2026-11-01',
          }),
        },
        {
          facet: 'BACKUP_MFA',
          status: 'CURRENT',
          holder: 'CUSTOMER',
          wrongParty: 'CUSTOMER',
          record: buildRecord({ custodian: { type: 'NONE', title: '' } }),
        },
      ]),
    );
    show();
    const [email, password, mfa, backup, phone] = await facets();
    expect(email).toMatch(
      /^E-mailProvideraws\.nordwind\.exampleobserved .*As agreed$/,
    );
    expect(password).toMatch(
      /^PasswordProvider, Root custody A4 people · KV-2291 · root 12attested .* by I\. Novák, confirmed by P\. Hrubynext review 3 Feb 2027As agreed$/,
    );
    expect(mfa).toMatch(
      /^MFAProvider, Escrow Houseattested .*review was due 1 Nov 2026Expired$/,
    );
    expect(backup).toMatch(
      /^Backup MFACustomer, does not exist.*should be with: ProviderNot as agreed$/,
    );
    expect(phone).toMatch(/^PhoneUnknownNothing attested\. .*Unknown$/);
    const terms = await card();
    expect(terms).toHaveTextContent(/Account modelSPAM.*Consistent.*Active/);
    expect(terms).toHaveTextContent(/people behind custodians as of /);
  });

  it('names the person who breaks four-eyes, with the path to each half', async () => {
    api.getAccountCustody.mockResolvedValue(
      buildAccountCustody(
        [
          {
            facet: 'PASSWORD',
            status: 'CURRENT',
            holder: 'PROVIDER',
            overlaps: true,
            record: buildRecord(),
          },
        ],
        {
          fourEyes: {
            verdict: 'BROKEN',
            shared: [
              {
                person: mara,
                passwordPath: [custodyA, mara],
                mfaPath: [
                  custodyB,
                  { ref: 'group:default/on-call', title: 'On-call' },
                  { ref: 'group:default/sre-north', title: 'SRE North' },
                  mara,
                ],
                mfaFacet: 'MFA',
              },
            ],
            problems: [],
            passwordPeople: 4,
            mfaPeople: 3,
          },
        },
      ),
    );
    show();
    expect(
      await screen.findByText('Four-eyes broken: Mara Lindqvist'),
    ).toBeInTheDocument();
    const terms = await card();
    expect(terms).toHaveTextContent(
      /Password.*Root custody A leads to Mara Lindqvist.*MFA.*Root custody B leads to On-call leads to SRE North leads to Mara Lindqvist/,
    );
    expect(terms).toHaveTextContent(
      /Next: take Mara Lindqvist out of one of the groups/,
    );
    expect((await facets())[1]).toMatch(/Overlap$/);
  });

  it('names the place that keeps both halves', async () => {
    api.getAccountCustody.mockResolvedValue(
      buildAccountCustody([], {
        fourEyes: {
          verdict: 'BROKEN',
          shared: [],
          sharedPlace: 'Vault A',
          problems: [],
          passwordPeople: 4,
          mfaPeople: 3,
        },
      }),
    );
    show();
    expect(
      await screen.findByText('Four-eyes broken: one place keeps both halves'),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent('both kept in Vault A.');
  });

  it('explains calmly why four-eyes is not proven', async () => {
    api.getAccountCustody.mockResolvedValue(buildAccountCustody());
    show();
    expect(
      await screen.findByText('Four-eyes is not proven'),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent(
      /no alarm.*Password: nobody recorded who keeps it.*MFA: the custodian is not in the catalog \(root-custody-b\)/,
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that removed credentials have no two halves', async () => {
    api.getAccountCustody.mockResolvedValue(
      buildAccountCustody([
        { facet: 'PASSWORD', status: 'NOT_NEEDED' },
        { facet: 'MFA', status: 'NOT_NEEDED' },
        { facet: 'BACKUP_MFA', status: 'NOT_NEEDED' },
      ]),
    );
    show();
    expect(await screen.findByText(/no two halves/)).toBeInTheDocument();
    expect((await facets())[1]).toBe('PasswordNot needed');
    expect(
      screen.queryByText('Four-eyes is not proven'),
    ).not.toBeInTheDocument();
  });

  it('lets record what nobody has recorded, only those who may', async () => {
    api.getAccountCustody.mockResolvedValue(buildAccountCustody());
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record who keeps it: Phone' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Attest who keeps it: Netzleitstelle Prod',
    });
    expect(
      within(dialog).getByRole('checkbox', { name: 'Phone' }),
    ).toBeChecked();
    expect(
      within(dialog).getByRole('checkbox', { name: 'Password' }),
    ).not.toBeChecked();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Cancel' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it.each([
    ['the reader may not attest', buildAccount(), false],
    [
      'the account is gone',
      buildAccount({ goneSince: '2026-11-03T10:00:00Z' }),
      true,
    ],
  ] as const)(
    'offers nothing to attest where %s',
    async (_, account, mayAttest) => {
      api.getAccountCustody.mockResolvedValue(
        buildAccountCustody([], { mayAttest }),
      );
      show(account);
      expect(await facets()).toHaveLength(5);
      expect(screen.queryByRole('button')).not.toBeInTheDocument();
    },
  );

  it('says that custody of a tombstone is what was last known', async () => {
    api.getAccountCustody.mockResolvedValue(buildAccountCustody());
    show(buildAccount({ goneSince: '2026-11-03T10:00:00Z' }));
    expect(
      await screen.findByText(
        'Left the organization on 3 Nov 2026. Custody is what was last known.',
      ),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent('Gone');
  });
});
