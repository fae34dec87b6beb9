import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  HOLDERS,
  MODEL_VERDICTS,
  parseCustomerAnnotations,
} from 'backstage-plugin-aws-resale-common';
import { customerSummary } from './customerSummary';
import { rollUp } from './rollup';
import type { RollupMember } from './types';

function summarize(
  annotations: Record<string, string>,
  members: RollupMember[],
  transferEndsOn?: string,
): string {
  const { facts } = parseCustomerAnnotations(annotations);
  const rollup = rollUp(members, { declaredModel: facts.accountModel });
  return customerSummary({ facts, members, rollup, transferEndsOn });
}

const ecam = {
  'aws-resale/account-model': 'ECAM',
  'aws-resale/email-domains': 'falkenberg.example',
};
const spam = { ...ecam, 'aws-resale/account-model': 'SPAM' };
const member: RollupMember = {
  isPayer: false,
  verdict: 'CONSISTENT',
  model: 'ECAM',
  holder: 'CUSTOMER',
  count: 29,
};
const payer: RollupMember = {
  ...member,
  isPayer: true,
  holder: 'PROVIDER',
  count: 1,
};
const unseen: RollupMember = {
  ...member,
  verdict: 'NOT_OBSERVED',
  holder: 'UNKNOWN',
  count: 3,
};
const elsewhere: RollupMember = {
  ...member,
  verdict: 'DRIFT',
  holder: 'PROVIDER',
  count: 12,
};

describe('customerSummary', () => {
  it.each<[string, Record<string, string>, RollupMember[], string]>([
    [
      'root e-mails elsewhere',
      ecam,
      [member, elsewhere, unseen, payer],
      'Declared ECAM, but 12 of 41 observed root e-mails say otherwise: if one of those accounts is abused or locked, it is unclear who can act.',
    ],
    [
      'one root e-mail elsewhere',
      ecam,
      [member, { ...elsewhere, count: 1 }],
      'Declared ECAM, but 1 of 30 observed root e-mails says otherwise: if that account is abused or locked, it is unclear who can act.',
    ],
    [
      'another reported model',
      ecam,
      [{ ...member, verdict: 'DRIFT' }, unseen],
      'Declared ECAM, but Partner Central reports another model for 29 of 32 linked accounts: until one of them is corrected, it is unclear whose terms govern.',
    ],
    [
      'a drifting payer',
      ecam,
      [member, { ...payer, verdict: 'DRIFT' }],
      'Declared ECAM, but the payer does not match what was agreed: it is unclear who can recover it.',
    ],
    [
      'one drifting payer of several',
      ecam,
      [member, payer, { ...payer, verdict: 'DRIFT' }],
      'Declared ECAM, but 1 of 2 payers does not match what was agreed: it is unclear who can recover it.',
    ],
    [
      'models of single accounts',
      {},
      [member, elsewhere],
      'Models are declared account by account, but 12 of 41 observed root e-mails say otherwise: if one of those accounts is abused or locked, it is unclear who can act.',
    ],
    [
      'ECAM as declared',
      ecam,
      [member, unseen],
      'Declared ECAM, and 29 of 32 linked root e-mails confirm it: the customer protects those root users, and nobody else can recover the accounts.',
    ],
    [
      'SPAM as declared',
      spam,
      [{ ...member, model: 'SPAM', holder: 'PROVIDER', count: 1 }],
      'Declared SPAM, and 1 of 1 linked root e-mails confirms it: the provider can recover those accounts.',
    ],
    [
      'no model',
      {},
      [{ ...member, model: 'UNKNOWN', verdict: 'UNDECLARED' }],
      'No model is declared, and it looks like ECAM by 29 of 29 linked root e-mails: add aws-resale/account-model.',
    ],
    [
      'no model and no account',
      {},
      [],
      'No model and no account is declared: add aws-resale/account-model and aws-resale/payer-account-id.',
    ],
    [
      'a payer that was not read',
      { ...ecam, 'aws-resale/payer-account-id': '012345678901' },
      [],
      'Declared ECAM, but none of its accounts was read yet: see the payer on the Sources page.',
    ],
    [
      'no e-mail domains',
      { 'aws-resale/account-model': 'ECAM' },
      [unseen],
      'Declared ECAM, but whose its root e-mails are cannot be told: add aws-resale/email-domains.',
    ],
    [
      'nothing to compare',
      { ...ecam, 'aws-resale/account-model': 'DISTRIBUTOR' },
      [{ ...unseen, holder: 'CUSTOMER', model: 'DISTRIBUTOR' }],
      'Declared DISTRIBUTOR, but none of its 3 linked accounts can be compared with it.',
    ],
  ])('tells %s', (_, annotations, members, summary) => {
    expect(summarize(annotations, members)).toBe(summary);
  });

  it('names the date until which a transfer runs', () => {
    const members: RollupMember[] = [
      member,
      { ...payer, verdict: 'IN_TRANSFER' },
    ];
    expect(summarize(ecam, members, '2026-12-31')).toBe(
      "Billing transfer is under way: until 31 Dec 2026 provider and customer may both hold the payer's root e-mail.",
    );
    expect(summarize(ecam, members)).toContain('for now');
  });

  it('is one sentence, whatever the accounts are', () => {
    const anyMember = fc.record({
      isPayer: fc.boolean(),
      verdict: fc.constantFrom(...MODEL_VERDICTS),
      model: fc.constantFrom(...ACCOUNT_MODELS),
      holder: fc.constantFrom(...HOLDERS),
      count: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(ecam, spam, {}),
        fc.array(anyMember, { maxLength: 6 }),
        (annotations, members) => {
          const summary = summarize(annotations, members);
          expect(summary).toMatch(/^[A-Z][^.]*\.$/);
          expect(summary).not.toMatch(/undefined|NaN|\bdays?\b|@/);
        },
      ),
    );
  });
});
