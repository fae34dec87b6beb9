import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiStackLine } from '@remixicon/react';
import { awsResaleApi } from './extensions/api';
import {
  awsResaleAccountHistoryEntityCard,
  awsResaleAccountModelEntityCard,
  awsResaleBeforeYouChangeEntityCard,
  awsResaleBeforeYouChangeShortEntityCard,
  awsResaleCustomerModelEntityCard,
  awsResaleEntityAccountsEntityCard,
  awsResaleModelMeaningEntityCard,
  awsResaleCustodyEntityCard,
  awsResalePostureChecksEntityCard,
  awsResalePostureLevelEntityCard,
  awsResaleSecurityPostureEntityCard,
  awsResaleWhoHoldsWhatEntityCard,
} from './extensions/entityCards';
import { awsResaleCustomerAccountsEntityContent } from './extensions/entityContents';
import { awsResaleAccountSearchHeaderAction } from './extensions/headerActions';
import { awsResaleMyCustomersHomePageWidget } from './extensions/homeWidgets';
import {
  awsResaleAccountsSubPage,
  awsResaleCustomersSubPage,
  awsResaleMappingSubPage,
  awsResaleModelsSubPage,
  awsResaleOverviewSubPage,
  awsResalePage,
  awsResaleSourcesSubPage,
} from './extensions/pages';
import {
  awsResaleAccountSearchFilterResultType,
  awsResaleAccountSearchResultListItem,
} from './extensions/search';
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

/** Account models and evidence of resold AWS accounts. */
export default createFrontendPlugin({
  pluginId: 'aws-resale',
  title: 'AWS resale',
  icon: <RiStackLine />,
  info: { packageJson: () => import('../package.json') },
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
  extensions: [
    awsResaleApi,
    awsResalePage,
    awsResaleOverviewSubPage,
    awsResaleCustomersSubPage,
    awsResaleAccountsSubPage,
    awsResaleMappingSubPage,
    awsResaleSourcesSubPage,
    awsResaleModelsSubPage,
    awsResaleAccountSearchHeaderAction,
    awsResaleAccountSearchResultListItem,
    awsResaleAccountSearchFilterResultType,
    awsResaleMyCustomersHomePageWidget,
    awsResaleCustomerModelEntityCard,
    awsResaleWhoHoldsWhatEntityCard,
    awsResaleSecurityPostureEntityCard,
    awsResaleModelMeaningEntityCard,
    awsResaleBeforeYouChangeEntityCard,
    awsResaleAccountModelEntityCard,
    awsResalePostureChecksEntityCard,
    awsResalePostureLevelEntityCard,
    awsResaleCustodyEntityCard,
    awsResaleAccountHistoryEntityCard,
    awsResaleBeforeYouChangeShortEntityCard,
    awsResaleEntityAccountsEntityCard,
    awsResaleCustomerAccountsEntityContent,
  ],
});
