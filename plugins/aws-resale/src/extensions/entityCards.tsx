import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  accountEntityFilter,
  customerEntityFilter,
  entityWithAccountsFilter,
} from './entityFilters';

export const awsResaleCustomerModelEntityCard = EntityCardBlueprint.make({
  name: 'customer-model',
  params: {
    type: 'content',
    filter: customerEntityFilter,
    loader: () =>
      import('../entity/CustomerModelEntityCard').then(
        ({ CustomerModelEntityCard }) => <CustomerModelEntityCard />,
      ),
  },
});

export const awsResaleModelMeaningEntityCard = EntityCardBlueprint.make({
  name: 'model-meaning',
  params: {
    type: 'info',
    filter: customerEntityFilter,
    loader: () =>
      import('../entity/ModelMeaningEntityCard').then(
        ({ ModelMeaningEntityCard }) => <ModelMeaningEntityCard />,
      ),
  },
});

export const awsResaleBeforeYouChangeEntityCard = EntityCardBlueprint.make({
  name: 'before-you-change',
  params: {
    type: 'content',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/BeforeYouChangeEntityCard').then(
        ({ BeforeYouChangeEntityCard }) => <BeforeYouChangeEntityCard />,
      ),
  },
});

export const awsResaleBeforeYouChangeShortEntityCard = EntityCardBlueprint.make(
  {
    name: 'before-you-change-short',
    params: {
      type: 'content',
      filter: entityWithAccountsFilter,
      loader: () =>
        import('../entity/BeforeYouChangeShortEntityCard').then(
          ({ BeforeYouChangeShortEntityCard }) => (
            <BeforeYouChangeShortEntityCard />
          ),
        ),
    },
  },
);

export const awsResaleAccountModelEntityCard = EntityCardBlueprint.make({
  name: 'account-model',
  params: {
    type: 'content',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/AccountModelEntityCard').then(
        ({ AccountModelEntityCard }) => <AccountModelEntityCard />,
      ),
  },
});

export const awsResaleAccountHistoryEntityCard = EntityCardBlueprint.make({
  name: 'account-history',
  params: {
    type: 'info',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/AccountHistoryEntityCard').then(
        ({ AccountHistoryEntityCard }) => <AccountHistoryEntityCard />,
      ),
  },
});

export const awsResaleEntityAccountsEntityCard = EntityCardBlueprint.make({
  name: 'entity-accounts',
  params: {
    type: 'content',
    filter: entityWithAccountsFilter,
    loader: () =>
      import('../entity/EntityAccountsEntityCard').then(
        ({ EntityAccountsEntityCard }) => <EntityAccountsEntityCard />,
      ),
  },
});

export const awsResalePostureChecksEntityCard = EntityCardBlueprint.make({
  name: 'posture-checks',
  params: {
    type: 'content',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/PostureChecksEntityCard').then(
        ({ PostureChecksEntityCard }) => <PostureChecksEntityCard />,
      ),
  },
});

export const awsResaleCustodyEntityCard = EntityCardBlueprint.make({
  name: 'custody',
  params: {
    type: 'info',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/CustodyEntityCard').then(({ CustodyEntityCard }) => (
        <CustodyEntityCard />
      )),
  },
});

export const awsResalePostureLevelEntityCard = EntityCardBlueprint.make({
  name: 'posture-level',
  params: {
    type: 'info',
    filter: accountEntityFilter,
    loader: () =>
      import('../entity/PostureLevelEntityCard').then(
        ({ PostureLevelEntityCard }) => <PostureLevelEntityCard />,
      ),
  },
});

export const awsResaleSecurityPostureEntityCard = EntityCardBlueprint.make({
  name: 'security-posture',
  params: {
    type: 'info',
    filter: customerEntityFilter,
    loader: () =>
      import('../entity/SecurityPostureEntityCard').then(
        ({ SecurityPostureEntityCard }) => <SecurityPostureEntityCard />,
      ),
  },
});

export const awsResaleWhoHoldsWhatEntityCard = EntityCardBlueprint.make({
  name: 'who-holds-what',
  params: {
    type: 'content',
    filter: customerEntityFilter,
    loader: () =>
      import('../entity/WhoHoldsWhatEntityCard').then(
        ({ WhoHoldsWhatEntityCard }) => <WhoHoldsWhatEntityCard />,
      ),
  },
});
