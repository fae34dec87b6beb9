import type { CustomerCustody } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';
import type { CustomerRef } from '../CustomerModelCard';

/** Reads who keeps what, over all accounts of a customer. */
export function useCustomerCustody(
  customer: CustomerRef,
): Loadable<CustomerCustody> {
  const { kind, namespace, name } = customer;
  const result = useAwsResale(
    (api, options) =>
      api.getCustomerCustody({ kind, namespace, name }, options),
    [kind, namespace, name],
  );
  useOnRootChange(result.reload);
  return result;
}
