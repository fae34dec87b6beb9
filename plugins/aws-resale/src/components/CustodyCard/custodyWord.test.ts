import type { FacetCustody } from 'backstage-plugin-aws-resale-common';
import { custodyWord } from './custodyWord';

const facet = (rest: Partial<FacetCustody>): FacetCustody => ({
  facet: 'PASSWORD',
  status: 'CURRENT',
  holder: 'PROVIDER',
  ...rest,
});

it.each<[Partial<FacetCustody>, 'PROVIDER' | undefined, string]>([
  [{ status: 'NOT_NEEDED', overlaps: true }, 'PROVIDER', 'NOT_NEEDED'],
  [{ overlaps: true, wrongParty: 'OTHER' }, 'PROVIDER', 'OVERLAP'],
  [{ wrongParty: 'OTHER', holder: 'OTHER' }, 'PROVIDER', 'WRONG_PARTY'],
  [{ status: 'CURRENT' }, 'PROVIDER', 'AS_AGREED'],
  [{ status: 'OBSERVED' }, 'PROVIDER', 'AS_AGREED'],
  [{ status: 'CURRENT' }, undefined, 'CURRENT'],
  [{ status: 'OBSERVED' }, undefined, 'OBSERVED'],
  [{ status: 'EXPIRED' }, 'PROVIDER', 'EXPIRED'],
  [{ status: 'OVERDUE' }, 'PROVIDER', 'OVERDUE'],
  [{ status: 'UNCONFIRMED' }, 'PROVIDER', 'UNCONFIRMED'],
  [{ status: 'NOT_ATTESTED', holder: 'UNKNOWN' }, 'PROVIDER', 'NOT_ATTESTED'],
])('of %j where %s is expected it is %s', (rest, expected, word) => {
  expect(custodyWord(facet(rest), expected)).toBe(word);
});
