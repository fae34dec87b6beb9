/**
 * The plugin for apps of the legacy frontend system. Such an app imports
 * `@backstage/ui/css/styles.css` itself, mounts {@link AwsResalePage} at
 * `/aws-resale/*` and puts cards and content on its entity pages.
 *
 * @packageDocumentation
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  ACCOUNT_ENTITY_TYPE,
  ACCOUNT_SEARCH_TYPE,
  ANNOTATIONS,
  AWS_ANNOTATIONS,
  AwsResaleClient,
  ORGANIZATION_ENTITY_TYPE,
} from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from './api/awsResaleApiRef';
import {
  accountRouteRef,
  accountsRouteRef,
  customersRouteRef,
  mappingRouteRef,
  modelsRouteRef,
  overviewRouteRef,
  rootRouteRef,
  sourcesRouteRef,
} from './routes';

/** @public */
export const awsResalePlugin = createPlugin({
  id: 'aws-resale',
  routes: {
    root: rootRouteRef,
    overview: overviewRouteRef,
    customers: customersRouteRef,
    accounts: accountsRouteRef,
    account: accountRouteRef,
    mapping: mappingRouteRef,
    sources: sourcesRouteRef,
    models: modelsRouteRef,
  },
  apis: [
    createApiFactory({
      api: awsResaleApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new AwsResaleClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/** The page with its tabs. @public */
export const AwsResalePage = awsResalePlugin.provide(
  createRoutableExtension({
    name: 'AwsResalePage',
    component: () =>
      import('./pages/Legacy').then(({ LegacyPage }) => LegacyPage),
    mountPoint: rootRouteRef,
  }),
);

/** Account model of a customer. @public */
export const EntityCustomerModelCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityCustomerModelCard',
    component: {
      lazy: () =>
        import('./entity/CustomerModelEntityCard').then(
          ({ CustomerModelEntityCard }) => CustomerModelEntityCard,
        ),
    },
  }),
);

/** What the model means for a customer. @public */
export const EntityModelMeaningCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityModelMeaningCard',
    component: {
      lazy: () =>
        import('./entity/ModelMeaningEntityCard').then(
          ({ ModelMeaningEntityCard }) => ModelMeaningEntityCard,
        ),
    },
  }),
);

/** The accounts of a customer, as a tab. @public */
export const EntityCustomerAccountsContent = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityCustomerAccountsContent',
    component: {
      lazy: () =>
        import('./entity/CustomerAccountsContent').then(
          ({ CustomerAccountsContent }) => CustomerAccountsContent,
        ),
    },
  }),
);

/** What may be done to an account. @public */
export const EntityBeforeYouChangeCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityBeforeYouChangeCard',
    component: {
      lazy: () =>
        import('./entity/BeforeYouChangeEntityCard').then(
          ({ BeforeYouChangeEntityCard }) => BeforeYouChangeEntityCard,
        ),
    },
  }),
);

/** What may be done to the accounts that an entity runs in. @public */
export const EntityBeforeYouChangeShortCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityBeforeYouChangeShortCard',
    component: {
      lazy: () =>
        import('./entity/BeforeYouChangeShortEntityCard').then(
          ({ BeforeYouChangeShortEntityCard }) =>
            BeforeYouChangeShortEntityCard,
        ),
    },
  }),
);

/** Account model of an account. @public */
export const EntityAccountModelCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityAccountModelCard',
    component: {
      lazy: () =>
        import('./entity/AccountModelEntityCard').then(
          ({ AccountModelEntityCard }) => AccountModelEntityCard,
        ),
    },
  }),
);

/** History of an account. @public */
export const EntityAccountHistoryCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityAccountHistoryCard',
    component: {
      lazy: () =>
        import('./entity/AccountHistoryEntityCard').then(
          ({ AccountHistoryEntityCard }) => AccountHistoryEntityCard,
        ),
    },
  }),
);

/** Security posture of a customer. @public */
export const EntitySecurityPostureCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntitySecurityPostureCard',
    component: {
      lazy: () =>
        import('./entity/SecurityPostureEntityCard').then(
          ({ SecurityPostureEntityCard }) => SecurityPostureEntityCard,
        ),
    },
  }),
);

/** Who holds which part of a customer’s root users. @public */
export const EntityWhoHoldsWhatCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityWhoHoldsWhatCard',
    component: {
      lazy: () =>
        import('./entity/WhoHoldsWhatEntityCard').then(
          ({ WhoHoldsWhatEntityCard }) => WhoHoldsWhatEntityCard,
        ),
    },
  }),
);

/** Posture checks of an account, with their evidence. @public */
export const EntityPostureChecksCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityPostureChecksCard',
    component: {
      lazy: () =>
        import('./entity/PostureChecksEntityCard').then(
          ({ PostureChecksEntityCard }) => PostureChecksEntityCard,
        ),
    },
  }),
);

/** Level of an account and its next step. @public */
export const EntityPostureLevelCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityPostureLevelCard',
    component: {
      lazy: () =>
        import('./entity/PostureLevelEntityCard').then(
          ({ PostureLevelEntityCard }) => PostureLevelEntityCard,
        ),
    },
  }),
);

/** Model and custody of an account. @public */
export const EntityCustodyCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityCustodyCard',
    component: {
      lazy: () =>
        import('./entity/CustodyEntityCard').then(
          ({ CustodyEntityCard }) => CustodyEntityCard,
        ),
    },
  }),
);

/** The accounts that an entity runs in. @public */
export const EntityAwsAccountsCard = awsResalePlugin.provide(
  createComponentExtension({
    name: 'EntityAwsAccountsCard',
    component: {
      lazy: () =>
        import('./entity/EntityAccountsEntityCard').then(
          ({ EntityAccountsEntityCard }) => EntityAccountsEntityCard,
        ),
    },
  }),
);

/** An account manager’s customers, for the home page. @public */
export const HomePageMyCustomers = awsResalePlugin.provide(
  createComponentExtension({
    name: 'HomePageMyCustomers',
    component: {
      lazy: () =>
        import('./components/MyCustomers').then(
          ({ MyCustomers }) => MyCustomers,
        ),
    },
  }),
);

/** An account among the results of the search. @public */
export const AccountSearchResultListItem = awsResalePlugin.provide(
  createSearchResultListItemExtension({
    name: 'AccountSearchResultListItem',
    component: () =>
      import('./components/AccountSearchResult').then(
        ({ AccountSearchResult }) => AccountSearchResult,
      ),
    predicate: ({ type }) => type === ACCOUNT_SEARCH_TYPE,
  }),
);

/** Whether an entity declares anything of the annotation contract. @public */
export function isAwsResaleCustomer(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return Object.values(ANNOTATIONS).some(key =>
    Object.hasOwn(annotations, key),
  );
}

/** Whether an entity stands for one AWS account. @public */
export function isAwsResaleAccount(entity: Entity): boolean {
  return (
    entity.kind === 'Resource' &&
    entity.spec?.type === ACCOUNT_ENTITY_TYPE &&
    AWS_ANNOTATIONS.accountId in (entity.metadata.annotations ?? {})
  );
}

/** Whether an entity names the accounts it runs in. @public */
export function hasAwsResaleAccounts(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  const isOurs =
    entity.kind === 'Resource' &&
    (entity.spec?.type === ACCOUNT_ENTITY_TYPE ||
      entity.spec?.type === ORGANIZATION_ENTITY_TYPE);
  return (
    !isOurs &&
    [AWS_ANNOTATIONS.accountId, 'amazon.com/account-id'].some(key =>
      Object.hasOwn(annotations, key),
    )
  );
}
