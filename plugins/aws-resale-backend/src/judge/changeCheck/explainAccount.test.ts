import { factsOf, staleOnly } from './__testUtils__/changeFacts';
import { explainAccount } from './explainAccount';
import type { ChangeFacts } from './types';

/** Without the last sentence, which is about the oldest fact. */
function said(facts: ChangeFacts): string {
  return explainAccount(facts).sentences.slice(0, -1).join(' ');
}

const OLDEST =
  'Oldest fact used: reading of the catalog, 24 Nov 2026, 13:05 UTC.';

describe('explainAccount', () => {
  it('tells whose a SPAM account is and what may be done', () => {
    const explanation = explainAccount(factsOf());
    expect(explanation).toMatchObject({
      entry: 'ALLOWED',
      root: 'NEEDS_APPROVAL',
      recovery: 'NEEDS_APPROVAL',
    });
    expect(explanation.sentences.join(' ')).toMatch(
      /^This account is Ostsee Energie’s, under SPAM\. You may enter with the operations role, audited\. Anything as root needs approval by Head of Root custody\. The provider can recover access\. Oldest fact used: /,
    );
  });

  it('names broken four-eyes', () => {
    const exposure = { causes: ['ONE_PERSON'] } as const;
    expect(said(factsOf({ exposure }))).toContain(
      'Anything as root needs approval, and four-eyes is broken.',
    );
  });

  it('keeps off an ECAM account', () => {
    expect(said(factsOf({ terms: { model: 'ECAM' } }))).toBe(
      'This account is Ostsee Energie’s, under ECAM. The provider does not enter it. The root user is the customer’s. The provider cannot recover access: the customer can, with AWS.',
    );
  });

  it('names everybody of a shared payer', () => {
    const facts = factsOf({
      account: { isPayer: true },
      otherCustomers: [{ ref: 'group:default/alster', title: 'Alster' }],
    });
    expect(said(facts)).toMatch(
      /^This is a payer, of Alster and Ostsee Energie, under SPAM\./,
    );
  });

  it('stops at what leaves nothing else to say', () => {
    expect(said(factsOf({ account: { isGone: true } }))).toBe(
      'The account left the organization, last known under SPAM, so it is none of the provider’s.',
    );
    expect(said(factsOf({ ages: staleOnly('CUSTOMER') }))).toMatch(
      /^The reading of the catalog, as of 21 Nov 2026/,
    );
    expect(said(factsOf({ account: { state: 'SUSPENDED' } }))).toBe(
      'This account is Ostsee Energie’s, under SPAM. AWS has suspended the account, so entering or changing it fails: only billing and contacting AWS are open.',
    );
  });

  it('says that nobody is mapped', () => {
    const { customer: _, ...facts } = factsOf();
    expect(said(facts)).toMatch(
      /^This account is mapped to no customer, under SPAM\. Entering needs approval by the platform team\./,
    );
  });

  it('leaves root out where there is none', () => {
    const facts = factsOf({ account: { partition: 'aws-cn' } });
    expect(said(facts)).toBe(
      'This account is Ostsee Energie’s, under SPAM. You may enter with the operations role, audited. The provider can recover access.',
    );
  });

  it('says that root credentials are removed', () => {
    expect(said(factsOf({ areCredentialsRemoved: true }))).toContain(
      'Its root credentials are removed.',
    );
  });

  it('ends with the oldest fact', () => {
    const { sentences, oldestFact } = explainAccount(
      factsOf({ terms: { model: 'ECAM' } }),
    );
    expect(oldestFact?.observedAt).toBe('2026-11-24T13:05:00.000Z');
    expect(sentences.at(-1)).toBe(OLDEST);
  });
});
