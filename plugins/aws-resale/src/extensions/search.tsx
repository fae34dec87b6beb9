import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiCloudLine } from '@remixicon/react';
import { ACCOUNT_SEARCH_TYPE } from 'backstage-plugin-aws-resale-common';

/** Accounts among the results of Backstage's search. */
export const awsResaleAccountSearchResultListItem =
  SearchResultListItemBlueprint.make({
    name: 'account',
    params: {
      icon: <RiCloudLine />,
      predicate: ({ type }) => type === ACCOUNT_SEARCH_TYPE,
      component: () =>
        import('../components/AccountSearchResult').then(
          ({ AccountSearchResult }) => AccountSearchResult,
        ),
    },
  });

/** Narrows Backstage's search to accounts. */
export const awsResaleAccountSearchFilterResultType =
  SearchFilterResultTypeBlueprint.make({
    name: 'account',
    params: {
      value: ACCOUNT_SEARCH_TYPE,
      name: 'AWS accounts',
      icon: <RiCloudLine />,
    },
  });
