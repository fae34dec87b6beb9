import type { CustomerPosture } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';
import type { CustomerRef } from '../CustomerModelCard';

/** Reads posture over all accounts of a customer. */
export function useCustomerPosture(
  customer: CustomerRef,
): Loadable<CustomerPosture> {
  const { kind, namespace, name } = customer;
  const result = useAwsResale(
    (api, options) =>
      api.getCustomerPosture({ kind, namespace, name }, options),
    [kind, namespace, name],
  );
  useOnRootChange(result.reload);
  return result;
}
