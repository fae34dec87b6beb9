import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
  CHECK_IDS,
  HOLDERS,
} from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { inputOf } from './__testUtils__/postureBuilders';
import { responsibleParty } from './responsibleParty';

/**
 * The table of the facts file: payer, ECAM and SPAM with a provider payer, then
 * the same under billing transfer. `-`: nobody, `H`: whoever holds the root user.
 */
const TABLE: Record<CheckId, string> = {
  //                            payer ECAM SPAM  transfer: payer ECAM SPAM
  'root-mfa': 'PRV CUS PRV H CUS H',
  'root-mfa-hardware': 'PRV CUS PRV H CUS H',
  'root-mfa-backup': 'PRV CUS PRV H CUS H',
  'root-access-keys': 'PRV CUS PRV H CUS H',
  'root-signing-certificates': 'PRV CUS PRV H CUS H',
  'root-credentials': '- CUS PRV - CUS BOTH',
  'root-recent-use': 'PRV CUS PRV H CUS H',
  'root-central-management': 'PRV - - CUS - -',
  'provider-technical-reach': 'PRV PRV PRV BOTH BOTH BOTH',
  'root-email-domain': 'PRV CUS PRV CUS CUS -',
  'root-custody': 'PRV CUS PRV H H H',
  'root-four-eyes': 'PRV CUS PRV H H H',
  'security-contact': 'PRV CUS PRV CUS CUS CUS',
  'contacts-distinct': 'PRV CUS PRV CUS CUS CUS',
  'root-denied-by-scp': '- PRV PRV - CUS CUS',
  'leave-denied-by-scp': '- PRV PRV - CUS CUS',
  'all-features': 'PRV - - CUS - -',
  'organization-trail': 'PRV - - CUS - -',
  'root-use-alarm': 'PRV CUS PRV H H H',
  'organization-change-alarm': 'PRV - - CUS - -',
  'spend-anomaly-alert': 'PRV CUS PRV BOTH CUS CUS',
  'delegated-administrators': 'PRV - - CUS - -',
  'account-state': 'PRV CUS PRV CUS CUS CUS',
  exposure: 'PRV CUS PRV H H H',
  'security-hub': 'PRV CUS BOTH CUS CUS CUS',
};

const WORDS: Record<string, string> = {
  PRV: 'PROVIDER',
  CUS: 'CUSTOMER',
  BOTH: 'BOTH',
  '-': 'UNKNOWN',
};

function expectedParty(
  checkId: CheckId,
  isPayer: boolean,
  model: string,
  arrangement: string,
  holder: string,
): string {
  if (arrangement === 'DIRECT') {
    return 'CUSTOMER';
  }
  const column = { ECAM: 1, SPAM: 2 }[model];
  const offset = { PROVIDER_PAYER: 0, BILLING_TRANSFER: 3 }[arrangement];
  if (offset === undefined || (!isPayer && column === undefined)) {
    return 'UNKNOWN';
  }
  const word = TABLE[checkId].split(' ')[offset + (isPayer ? 0 : column ?? 0)];
  if (word !== 'H') {
    return WORDS[word];
  }
  return holder === 'OTHER' ? 'UNKNOWN' : holder;
}

describe('responsibleParty', () => {
  it.each(CHECK_IDS)('names whose task %s is', checkId => {
    const wrong: string[] = [];
    const base = inputOf();
    for (const isPayer of [false, true])
      for (const model of ACCOUNT_MODELS)
        for (const arrangement of BILLING_ARRANGEMENTS)
          for (const holder of HOLDERS) {
            const { party } = responsibleParty(
              checkId,
              {
                account: { ...base.account, isPayer },
                terms: { ...base.terms, model, arrangement },
              },
              holder,
            );
            const expected = expectedParty(
              checkId,
              isPayer,
              model,
              arrangement,
              holder,
            );
            if (party !== expected) {
              wrong.push(
                `${isPayer} ${model} ${arrangement} ${holder}: ${party}, expected ${expected}`,
              );
            }
          }
    expect(wrong).toEqual([]);
  });

  it('tells what the other party has to do with it', () => {
    const { account, terms } = inputOf();
    expect(
      responsibleParty(
        'root-denied-by-scp',
        { account, terms: { ...terms, model: 'ECAM' } },
        'UNKNOWN',
      ),
    ).toEqual({
      party: 'PROVIDER',
      note: 'For the customer, with its consent.',
    });
  });
});
