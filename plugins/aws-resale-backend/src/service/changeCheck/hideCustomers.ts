import type { CustomerParty } from '../../judge/changeCheck/types';

/**
 * Customers with a word instead of the name for those that a caller may not see:
 * that they have to be asked is for everybody who asks, who they are is not.
 */
export function hideCustomers(
  customers: readonly CustomerParty[],
  isVisible: (ref: string) => boolean,
): CustomerParty[] {
  const hidden = customers.filter(({ ref }) => !isVisible(ref));
  return customers.map(customer => {
    const position = hidden.indexOf(customer);
    if (position < 0) {
      return customer;
    }
    return {
      ref: customer.ref,
      title:
        hidden.length === 1
          ? 'another customer'
          : `another customer (${position + 1} of ${hidden.length})`,
    };
  });
}
