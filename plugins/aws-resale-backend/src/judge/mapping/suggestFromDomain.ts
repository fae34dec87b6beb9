import { isDomainWithin } from 'backstage-plugin-aws-resale-common';
import type { CustomerClues } from './CustomerClues';
import type { SignalReading, UnmappedAccount } from './suggestTypes';

/** What the domain of the root e-mail says; a domain of the provider says nothing. */
export function suggestFromDomain(
  account: UnmappedAccount,
  clues: CustomerClues,
  providerDomains: readonly string[],
): SignalReading {
  const { emailDomain } = account;
  const isProviders =
    emailDomain !== undefined && isDomainWithin(emailDomain, providerDomains);
  const refs =
    emailDomain !== undefined && !isProviders ? clues.listing(emailDomain) : [];
  return {
    kind: 'DOMAIN',
    speaksFor: new Map(
      refs.map(ref => [
        ref,
        `root e-mail on ${emailDomain}, listed by the customer`,
      ]),
    ),
    otherwise() {
      if (emailDomain === undefined) {
        return { speaks: 'NOTHING', text: 'no root e-mail was seen' };
      }
      if (isProviders) {
        return {
          speaks: 'NOTHING',
          text: `root e-mail on ${emailDomain}, a domain of the provider`,
        };
      }
      return refs.length > 0
        ? {
            speaks: 'AGAINST',
            text: `root e-mail on ${emailDomain}, listed by ${refs
              .map(ref => clues.titleOf(ref))
              .join(' and ')}`,
          }
        : {
            speaks: 'NOTHING',
            text: `root e-mail on ${emailDomain}, which no customer lists`,
          };
    },
  };
}
