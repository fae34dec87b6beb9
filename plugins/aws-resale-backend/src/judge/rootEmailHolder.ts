import { isDomainWithin } from 'backstage-plugin-aws-resale-common';
import type { Holder } from 'backstage-plugin-aws-resale-common';

/**
 * Who holds the root e-mail of an account, judged by its domain.
 *
 * The provider comes first: a customer that lists a domain of the provider as
 * its own does not become the holder of it.
 *
 * @param options - all domains are normalised; `customerDomains` are those of
 * the account's own customer, empty when it has none or declares none.
 */
export function rootEmailHolder(options: {
  domain: string | undefined;
  providerDomains: readonly string[];
  customerDomains: readonly string[];
}): Holder {
  const { domain, providerDomains, customerDomains } = options;
  if (domain === undefined) {
    return 'UNKNOWN';
  }
  if (isDomainWithin(domain, providerDomains)) {
    return 'PROVIDER';
  }
  if (customerDomains.length === 0) {
    return 'UNKNOWN';
  }
  return isDomainWithin(domain, customerDomains) ? 'CUSTOMER' : 'OTHER';
}
