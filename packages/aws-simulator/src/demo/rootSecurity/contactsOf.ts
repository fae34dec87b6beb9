import type {
  SimulatedAlternateContact,
  SimulatedContacts,
} from '../../rootSecurityModel';
import { PROVIDER_DOMAIN } from '../provider';

function desk(
  title: string,
  mailbox: string,
  domain: string,
  extension: number,
): SimulatedAlternateContact {
  return {
    name: title,
    title: 'Desk',
    email: `${mailbox}@${domain}`,
    phone: `+49 381 555 0${extension}`,
  };
}

/** Contacts of a payer that the provider runs: three desks, and its own address. */
export function providersContacts(): SimulatedContacts {
  return {
    primary: {
      fullName: 'Nordwind account office',
      companyName: 'Nordwind',
      addressLine1: 'Am Strande 1',
      city: 'Rostock',
      postalCode: '18055',
      countryCode: 'DE',
      phone: '+49 381 555 00',
    },
    alternate: {
      BILLING: desk('Billing desk', 'billing', PROVIDER_DOMAIN, 1),
      OPERATIONS: desk('Operations desk', 'operations', PROVIDER_DOMAIN, 2),
      SECURITY: desk('Security desk', 'security', PROVIDER_DOMAIN, 3),
    },
  };
}

/**
 * Contacts of an account that look like those of whoever holds its root e-mail.
 *
 * @param hasSecurity - whether one for security is among them
 */
export function contactsAt(
  domain: string,
  hasSecurity: boolean,
): SimulatedContacts {
  return {
    alternate: hasSecurity
      ? { SECURITY: desk('Security desk', 'security', domain, 3) }
      : {},
  };
}
