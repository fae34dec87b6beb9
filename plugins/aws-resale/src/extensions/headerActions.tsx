import { PluginHeaderActionBlueprint } from '@backstage/frontend-plugin-api';

/** The way to an account, in the header of every tab. */
export const awsResaleAccountSearchHeaderAction =
  PluginHeaderActionBlueprint.make({
    name: 'account-search',
    params: {
      loader: () =>
        import('../components/AccountSearch').then(({ AccountSearch }) => (
          <AccountSearch />
        )),
    },
  });
