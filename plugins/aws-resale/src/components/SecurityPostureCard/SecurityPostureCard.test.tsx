import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotFoundError } from '@backstage/errors';
import type { CustomerStep } from 'backstage-plugin-aws-resale-common';
import {
  buildCustomer,
  buildCustomerDetail,
} from '../../__testUtils__/builders';
import {
  buildCustomerPosture,
  buildTally,
} from '../../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { SecurityPostureCard } from './SecurityPostureCard';

const customer = { kind: 'Group', namespace: 'default', name: 'falkenberg' };

const step = (
  id: string,
  counts: Parameters<typeof buildTally>[0],
  rest: Partial<CustomerStep> = {},
): CustomerStep => {
  const tally = buildTally(counts);
  return {
    id,
    title: `The step ${id}`,
    isReached: tally.observed > 0 && tally.exposed + tally.accepted === 0,
    tally,
    observed: `${tally.observed} of ${tally.applicable} observed`,
    responsible: [],
    ...rest,
  };
};

const exposed = buildCustomerPosture({
  exposure: buildTally({ exposed: 7, protected: 32, notObserved: 3 }),
  level: {
    reached: 2,
    total: 5,
    text: '2 of 5 towards fully protected: register root MFA on 7 linked accounts',
    steps: [
      step('payer-root', { protected: 1 }),
      step(
        'root-mfa',
        { exposed: 7, protected: 31, notObserved: 3 },
        { responsible: ['CUSTOMER'] },
      ),
      step('root-access-keys', { protected: 39, notObserved: 3 }),
      step('spend-anomalies', { notObserved: 1 }),
      step('security-contact', { accepted: 2, protected: 36 }),
    ],
  },
  checks: [
    {
      checkId: 'root-mfa',
      payer: buildTally({ protected: 1 }),
      linked: buildTally({
        exposed: 7,
        accepted: 1,
        protected: 30,
        notObserved: 3,
      }),
    },
    {
      checkId: 'all-features',
      payer: buildTally({ protected: 1 }),
      linked: buildTally({ notApplicable: 41 }),
    },
  ],
});

describe('SecurityPostureCard', () => {
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(<SecurityPostureCard customer={customer} />, { api });
  const card = () => screen.findByRole('region', { name: 'Security posture' });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
    api.getCustomer.mockResolvedValue(
      buildCustomerDetail({ customer: buildCustomer({ model: 'ECAM' }) }),
    );
  });

  it('keeps its head while it loads', async () => {
    show();
    expect(within(await card()).getByRole('status')).toHaveTextContent(
      'Loading',
    );
  });

  it('warns of accounts that were seen too long ago', async () => {
    api.getCustomerPosture.mockResolvedValue({ ...exposed, stale: 3 });
    show();
    expect(
      await screen.findByText('3 accounts were seen too long ago to count'),
    ).toBeInTheDocument();
    expect(screen.getByText('Older than the limit.')).toBeInTheDocument();
  });

  it('answers, counts, and says what comes next and whose task it is', async () => {
    api.getCustomerPosture.mockResolvedValue(exposed);
    show();
    expect(
      await screen.findByRole('img', {
        name: 'Security posture of 42 accounts: 7 exposed, 32 protected, 3 not observed',
      }),
    ).toBeInTheDocument();
    expect(
      within(await card()).getByRole('img', { name: 'Exposed' }),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent(
      /42 accounts, 39 observed.*2 of 5 towards fully protected.*Next: root MFA on 7 linked accounts.*as of/,
    );
    expect(
      await screen.findByText(
        'Customer’s task under ECAM. A locked account has no recovery option, so tell them to store it securely.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show the 7' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts?customer=group%3Adefault%2Ffalkenberg&check=root-mfa&checkState=EXPOSED&role=linked',
    );
  });

  it('lists the steps; what nobody saw is neither reached nor exposed', async () => {
    api.getCustomerPosture.mockResolvedValue(exposed);
    show();
    const steps = await screen.findByRole('list', {
      name: 'Steps towards fully protected',
    });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'ReachedPayer root protected1 of 1 observed',
      'ExposedRoot MFA everywhere38 of 41 observed, 7 exposedCustomer',
      'ReachedNo root access keys39 of 42 observed',
      'Not observedSpend anomalies watched0 of 1 observed',
      'AcceptedSecurity contact set38 of 38 observed, 2 accepted',
    ]);
  });

  it('shows all checks, each figure leading to its accounts', async () => {
    api.getCustomerPosture.mockResolvedValue(exposed);
    show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'All checks' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'All checks' });
    const [, mfa, features] = within(dialog).getAllByRole('row');
    expect(mfa).toHaveTextContent(
      /Root user has MFA.*1 of 1 observed passed.*7 exposed.*1 accepted.*30 of 38 observed passed.*3 not observed/,
    );
    expect(features).toHaveTextContent(/Not applicable$/);
    expect(
      within(mfa).getByRole('link', { name: '3 not observed' }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/accounts?customer=group%3Adefault%2Ffalkenberg&check=root-mfa&checkState=NOT_OBSERVED&role=linked',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it.each([
    [
      { notObserved: 2 },
      'Nothing observed is exposed. What is not observed may be.',
    ],
    [{ accepted: 1, protected: 3 }, 'What is left is accepted as a risk.'],
    [{ protected: 4 }, 'Nothing left to do.'],
  ])('has no next step with %j: %s', async (counts, words) => {
    const only = step('root-mfa', counts);
    api.getCustomerPosture.mockResolvedValue(
      buildCustomerPosture({
        level: {
          reached: only.isReached ? 1 : 0,
          total: 1,
          text: '',
          steps: [only],
        },
      }),
    );
    show();
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('lets a step that it has no words for speak for itself', async () => {
    api.getCustomerPosture.mockResolvedValue(
      buildCustomerPosture({
        exposure: buildTally({ exposed: 1 }),
        level: {
          reached: 0,
          total: 1,
          text: '0 of 1 towards fully protected: paint it green',
          steps: [step('colour', { exposed: 1 }, { responsible: ['UNKNOWN'] })],
        },
      }),
    );
    show();
    expect(await screen.findByText('The step colour')).toBeInTheDocument();
    expect(screen.getByText(/paint it green/)).toBeInTheDocument();
  });

  it('says so where no account has anything to protect', async () => {
    api.getCustomerPosture.mockResolvedValue(
      buildCustomerPosture({ accounts: 0, exposure: buildTally() }),
    );
    show();
    expect(
      await screen.findByText(
        'No account of this customer has a root user to protect.',
      ),
    ).toBeInTheDocument();
  });

  it('says what failed and tries again', async () => {
    api.getCustomerPosture.mockRejectedValueOnce(
      new Error('The store is down'),
    );
    api.getCustomerPosture.mockResolvedValueOnce(exposed);
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Security posture could not be loaded.*The store is down/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Next: root MFA/)).toBeInTheDocument();
  });

  it('leaves an entity that is no customer to the account model card', async () => {
    api.getCustomerPosture.mockRejectedValue(new NotFoundError('no'));
    show();
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'Security posture' }),
      ).not.toBeInTheDocument(),
    );
  });
});
