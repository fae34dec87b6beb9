import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { buildAccountDetail, buildChange } from '../__testUtils__/builders';
import { buildAccountChangeCheck } from '../__testUtils__/buildChangeCheck';
import { buildAccountCustody } from '../__testUtils__/buildCustody';
import { buildAccountPosture } from '../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../__testUtils__/renderPage';
import { AccountHistoryEntityCard } from './AccountHistoryEntityCard';
import { AccountModelEntityCard } from './AccountModelEntityCard';
import { BeforeYouChangeEntityCard } from './BeforeYouChangeEntityCard';
import { CustodyEntityCard } from './CustodyEntityCard';
import { PostureChecksEntityCard } from './PostureChecksEntityCard';
import { PostureLevelEntityCard } from './PostureLevelEntityCard';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'aws-018302774519',
    annotations: { 'amazonaws.com/account-id': '018302774519' },
  },
  spec: { type: 'cloud-account' },
};

describe('on an account’s entity', () => {
  let api: FakeAwsResaleApi;
  const show = (part: ReactElement) =>
    renderPage(<EntityProvider entity={entity}>{part}</EntityProvider>, {
      api,
    });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('the account model card carries its chips and leads to the page', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    show(<AccountModelEntityCard />);
    expect(
      await screen.findByRole('img', { name: 'Consistent' }),
    ).toBeInTheDocument();
    expect(api.getAccount.mock.calls[0][0]).toBe('018302774519');
    expect(
      screen.getByRole('link', { name: 'Open the account’s page' }),
    ).toHaveAttribute('href', '/aws-resale/accounts/018302774519');
  });

  it('what may be done is answered for the account', async () => {
    api.getAccountChangeCheck.mockResolvedValue(buildAccountChangeCheck());
    show(<BeforeYouChangeEntityCard />);
    const card = await screen.findByRole('region', {
      name: 'Before you change',
    });
    expect(
      await within(card).findByRole('button', { name: 'Close the account' }),
    ).toBeInTheDocument();
    expect(api.getAccountChangeCheck.mock.calls[0][0]).toBe('018302774519');
  });

  it('the history is that of the account', async () => {
    api.getAccountHistory.mockResolvedValue({
      items: [buildChange()],
      totalCount: 1,
    });
    show(<AccountHistoryEntityCard />);
    expect(
      await screen.findByText('Joined the organization'),
    ).toBeInTheDocument();
    expect(api.getAccountHistory.mock.calls[0][0]).toBe('018302774519');
  });

  it('custody is shown against the terms of the account', async () => {
    api.getAccount.mockResolvedValue(buildAccountDetail());
    api.getAccountCustody.mockResolvedValue(buildAccountCustody());
    show(<CustodyEntityCard />);
    const card = await screen.findByRole('region', {
      name: 'Model and custody',
    });
    expect(await within(card).findByText('Consistent')).toBeInTheDocument();
    expect(api.getAccountCustody.mock.calls[0][0]).toBe('018302774519');
  });

  it('checks and level are those of the account', async () => {
    api.getAccountPosture.mockResolvedValue(buildAccountPosture());
    show(
      <>
        <PostureChecksEntityCard />
        <PostureLevelEntityCard />
      </>,
    );
    expect(await screen.findByText('25 passed')).toBeInTheDocument();
    expect(
      await screen.findByText('5 of 5 towards fully protected'),
    ).toBeInTheDocument();
    expect(api.getAccountPosture.mock.calls[0][0]).toBe('018302774519');
  });
});
