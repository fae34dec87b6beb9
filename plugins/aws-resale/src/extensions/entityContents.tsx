import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { customerEntityFilter } from './entityFilters';

export const awsResaleCustomerAccountsEntityContent =
  EntityContentBlueprint.make({
    name: 'customer-accounts',
    params: {
      path: '/aws-accounts',
      title: 'AWS accounts',
      filter: customerEntityFilter,
      loader: () =>
        import('../entity/CustomerAccountsContent').then(
          ({ CustomerAccountsContent }) => <CustomerAccountsContent />,
        ),
    },
  });
