import { screen, within } from '@testing-library/react';
import { NotFoundError } from '@backstage/errors';
import type { ReactElement } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  buildAccount,
  buildCustomer,
  buildCustomerDetail,
  buildRollup,
} from '../__testUtils__/builders';
import { buildCustomerCustody } from '../__testUtils__/buildCustody';
import { buildCustomerPosture } from '../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CustomerAccountsContent } from './CustomerAccountsContent';
import { CustomerModelEntityCard } from './CustomerModelEntityCard';
import { ModelMeaningEntityCard } from './ModelMeaningEntityCard';
import { SecurityPostureEntityCard } from './SecurityPostureEntityCard';
import { WhoHoldsWhatEntityCard } from './WhoHoldsWhatEntityCard';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'falkenberg-logistik',
    annotations: { 'aws-resale/account-model': 'ECAM' },
  },
};

const drifting = buildCustomerDetail({
  customer: buildCustomer({
    ref: 'group:default/falkenberg-logistik',
    title: 'Falkenberg Logistik',
    model: 'ECAM',
    summary: 'ECAM is declared, 12 of 41 root e-mails say otherwise.',
    problems: [
      {
        annotation: 'aws-resale/payer-account-id',
        message: '"22074415903" has 11 digits instead of 12',
        code: 'LOST_ZERO',
        severity: 'ERROR',
        value: '22074415903',
        suggestion: '022074415903',
      },
    ],
    rollup: buildRollup({
      verdict: 'DRIFT',
      observedModel: 'MIXED',
      linkedAccounts: 41,
      observedLinkedAccounts: 41,
      holders: { PROVIDER: 9, CUSTOMER: 29, OTHER: 3, UNKNOWN: 0 },
    }),
  }),
  domains: [
    { domain: 'falkenberg.example', holder: 'CUSTOMER', accounts: 29 },
    { domain: 'nordwind.example', holder: 'PROVIDER', accounts: 9 },
    { domain: 'spedis.example', holder: 'OTHER', accounts: 3 },
  ],
  modelCounts: { ECAM: 39, SPAM: 2, DISTRIBUTOR: 0, UNKNOWN: 0 },
});

describe('on a customer’s entity', () => {
  let api: FakeAwsResaleApi;
  const show = (part: ReactElement) =>
    renderPage(<EntityProvider entity={entity}>{part}</EntityProvider>, {
      api,
    });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('the account model card answers first, then says what disagrees', async () => {
    api.getCustomer.mockResolvedValue(drifting);
    show(<CustomerModelEntityCard />);
    const card = await screen.findByRole('region', { name: 'Account model' });
    expect(
      await within(card).findByText(/12 of 41 root e-mails/),
    ).toBeInTheDocument();
    expect(api.getCustomer.mock.calls[0][0]).toEqual({
      kind: 'Group',
      namespace: 'default',
      name: 'falkenberg-logistik',
    });
    expect(within(card).getByRole('group')).toHaveTextContent(
      /Declared.*ECAM.*2 as SPAM.*differs from.*Observed.*Mixed custody.*Provider.*9.*Customer.*29.*Other.*3.*41 of 41/,
    );
    expect(
      within(card).getByText(/Ask whose domains these are/),
    ).toBeInTheDocument();
    expect(within(card).getByText('spedis.example (3)')).toBeInTheDocument();
    expect(within(card).queryByText(/falkenberg\.example/)).toBeNull();
    expect(
      within(card).getByRole('link', { name: 'Show the 9' }),
    ).toHaveAttribute(
      'href',
      '/aws-resale/accounts?customer=group%3Adefault%2Ffalkenberg-logistik&holder=PROVIDER&role=linked',
    );
    expect(
      within(card).getByText(/has 11 digits instead of 12/),
    ).toBeInTheDocument();
    expect(within(card).getByText('Lost zero')).toBeInTheDocument();
    expect(
      within(card).getByText('did you mean', { exact: false }),
    ).toHaveTextContent('did you mean 022074415903?');
    expect(
      within(card).getByRole('link', { name: 'Compare the models' }),
    ).toHaveAttribute('href', '/aws-resale/models');
  });

  it('nothing disagrees where the facts are as declared', async () => {
    api.getCustomer.mockResolvedValue(buildCustomerDetail());
    show(<CustomerModelEntityCard />);
    expect(await screen.findByRole('group')).toHaveTextContent(
      /Declared.*agrees with.*Observed/,
    );
    expect(screen.queryByText(/What disagrees/)).not.toBeInTheDocument();
    expect(
      screen.queryByText('Annotations to correct'),
    ).not.toBeInTheDocument();
  });

  it('an entity that is no customer is told why', async () => {
    api.getCustomer.mockRejectedValue(new NotFoundError('No such customer'));
    show(<CustomerModelEntityCard />);
    expect(
      await screen.findByText('Not read as a customer yet'),
    ).toBeInTheDocument();
  });

  it('the meaning of the model is that of the customer’s model', async () => {
    api.getCustomer.mockResolvedValue(drifting);
    show(<ModelMeaningEntityCard />);
    const card = await screen.findByRole('region', {
      name: 'What ECAM means here',
    });
    expect(within(card).getByText('No recovery option')).toBeInTheDocument();
  });

  it('the tab lists the customer’s accounts only', async () => {
    api.listAccounts.mockResolvedValue({
      items: [buildAccount()],
      totalCount: 1,
    });
    show(<CustomerAccountsContent />);
    const row = await screen.findByRole('row', { name: /Netzleitstelle/ });
    expect(within(row).queryByText('Ostsee Energie')).not.toBeInTheDocument();
    expect(api.listAccounts.mock.calls[0][0]).toMatchObject({
      customer: 'group:default/falkenberg-logistik',
    });
  });

  it('the tab says what to do when there are no accounts', async () => {
    api.listAccounts.mockResolvedValue({ items: [], totalCount: 0 });
    show(<CustomerAccountsContent />);
    expect(
      await screen.findByText(/Add its payer or its linked accounts/),
    ).toBeInTheDocument();
  });

  it('posture and custody are those of the customer, under its model', async () => {
    api.getCustomer.mockResolvedValue(drifting);
    api.getCustomerPosture.mockResolvedValue(
      buildCustomerPosture({
        level: { reached: 5, total: 5, steps: [], text: '' },
      }),
    );
    api.getCustomerCustody.mockResolvedValue(buildCustomerCustody());
    api.listAttestations.mockResolvedValue({ items: [], totalCount: 0 });
    show(
      <>
        <SecurityPostureEntityCard />
        <WhoHoldsWhatEntityCard />
      </>,
    );
    expect(
      await screen.findByText('5 of 5 towards fully protected'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('rowheader', { name: 'Should be (ECAM)' }),
    ).toBeInTheDocument();
    const ref = {
      kind: 'Group',
      namespace: 'default',
      name: 'falkenberg-logistik',
    };
    expect(api.getCustomerPosture.mock.calls[0][0]).toEqual(ref);
    expect(api.getCustomerCustody.mock.calls[0][0]).toEqual(ref);
  });
});
