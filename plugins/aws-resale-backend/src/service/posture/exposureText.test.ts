import {
  ACCOUNT_MODELS,
  EXPOSURE_CAUSES,
  RESPONSIBLE_PARTIES,
} from 'backstage-plugin-aws-resale-common';
import { exposureText } from './exposureText';

const linked = {
  isPayer: false,
  model: 'SPAM',
  responsible: 'PROVIDER',
  cause: 'ONE_PERSON',
} as const;

describe('exposureText', () => {
  it.each([
    [
      linked,
      'One person can reach both root password and root MFA. Under SPAM the root user is the provider’s to protect, and the provider resolves malicious spend together with the customer.',
    ],
    [
      { ...linked, model: 'ECAM', responsible: 'CUSTOMER', cause: 'NO_MFA' },
      'Root user without MFA. Under ECAM the customer is accountable for malicious spend and nobody can recover a locked account.',
    ],
    [
      { ...linked, isPayer: true, cause: 'ONE_PLACE' },
      'Root password and root MFA are kept in one place. Whoever takes over a payer controls its organization, and the provider pays the AWS invoice.',
    ],
    [
      { ...linked, isPayer: true, responsible: 'CUSTOMER', cause: 'NO_MFA' },
      'Root user without MFA. Whoever takes over a payer controls its organization; this one is the customer’s to protect.',
    ],
  ] as const)('of %j says the fact and what follows', (group, text) => {
    expect(exposureText(group)).toBe(text);
  });

  it('has two sentences or more for every kind of group', () => {
    for (const isPayer of [true, false]) {
      for (const model of ACCOUNT_MODELS) {
        for (const responsible of RESPONSIBLE_PARTIES) {
          for (const cause of EXPOSURE_CAUSES) {
            expect(
              exposureText({ isPayer, model, responsible, cause }),
            ).toMatch(/^[A-Z][^.]+\. [A-Z].+\.$/);
          }
        }
      }
    }
  });
});
