import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { WeighedFacts } from './weighFacts';

/**
 * Words about the root e-mail that several sentences share. They name its
 * domain, never the address.
 */
export interface RootEmailWords {
  /** Follows "root e-mail": `on nordwind.example, the provider's`. */
  where: string;
  /** What would make an unknown holder known; undefined where it is known. */
  nextStep?: string;
}

/** Says where the root e-mail is and whose it is. */
export function rootEmailWords(facts: WeighedFacts): RootEmailWords {
  const { account, customer, holder } = facts;
  const domain = account.rootEmailDomain;
  switch (holder) {
    case 'PROVIDER':
      return { where: `on ${domain}, the provider's` };
    case 'CUSTOMER':
      return { where: `on ${domain}, the customer's` };
    case 'OTHER':
      return {
        where: `on ${domain}, neither the provider's nor the customer's`,
      };
    default:
  }
  if (domain === undefined) {
    return {
      where: 'not seen',
      nextStep: 'it is judged once AWS lists one',
    };
  }
  return {
    where: `on ${domain}, a domain that nobody declares`,
    nextStep: customer
      ? `add ${ANNOTATIONS.emailDomains} to ${customer.title}`
      : `map the account to a customer with ${ANNOTATIONS.emailDomains}`,
  };
}
