import type { CustomerDetail } from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';

/** The parts of a customer's entity ref. */
export interface CustomerRef {
  kind: string;
  namespace: string;
  name: string;
}

/** Reads a customer with its evidence. */
export function useCustomer(customer: CustomerRef): Loadable<CustomerDetail> {
  const { kind, namespace, name } = customer;
  return useAwsResale(
    (api, options) => api.getCustomer({ kind, namespace, name }, options),
    [kind, namespace, name],
  );
}
