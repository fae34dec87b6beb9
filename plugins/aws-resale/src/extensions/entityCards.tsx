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
