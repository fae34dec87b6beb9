import fc from 'fast-check';
import { accountIdsIn } from './accountIdsIn';
import type { DeclaredFacts } from './DeclaredFacts';
import { ANNOTATIONS } from './keys';
import { parseCustomerAnnotations } from './parseCustomerAnnotations';

const nothing: DeclaredFacts = {
  accountModel: 'UNKNOWN',
  accountModelOverrides: {},
  billingArrangement: 'PROVIDER_PAYER',
  billingArrangementIsDefault: true,
  billingTransferStarted: undefined,
  emailDomains: [],
  payerAccountIds: [],
  linkedAccountIds: [],
  accountManagerRefs: [],
};

function messagesFor(annotation: string, value: unknown): string[] {
  return parseCustomerAnnotations({ [annotation]: value }).problems.map(
    problem => {
      expect(problem.annotation).toBe(annotation);
      return problem.message;
    },
  );
}

describe('parseCustomerAnnotations', () => {
  it('finds the defaults where nothing is declared', () => {
    expect(
      parseCustomerAnnotations({ 'backstage.io/managed-by-location': 'url:x' }),
    ).toEqual({ facts: nothing, problems: [] });
  });

  it('reads everything that the contract knows', () => {
    expect(
      parseCustomerAnnotations({
        [ANNOTATIONS.payerAccountId]: '012345678901, 220744159036',
        [ANNOTATIONS.linkedAccountId]: '004417820931,',
        [ANNOTATIONS.accountModel]: 'End Customer',
        [ANNOTATIONS.accountModelOverride]:
          '004417820931=SPTM, 118203774519 = distributor',
        [ANNOTATIONS.billingArrangement]: 'billing-transfer',
        [ANNOTATIONS.billingTransferStarted]: '2026-09-01',
        [ANNOTATIONS.emailDomains]: 'Falkenberg.example, münchen.example',
        [ANNOTATIONS.accountManager]: 'user:jonas.weidmann, Group:sales/dach',
      }),
    ).toEqual({
      facts: {
        payerAccountIds: ['012345678901', '220744159036'],
        linkedAccountIds: ['004417820931'],
        accountModel: 'ECAM',
        accountModelOverrides: {
          '004417820931': 'SPAM',
          '118203774519': 'DISTRIBUTOR',
        },
        billingArrangement: 'BILLING_TRANSFER',
        billingTransferStarted: '2026-09-01',
        emailDomains: ['falkenberg.example', 'xn--mnchen-3ya.example'],
        accountManagerRefs: ['user:default/jonas.weidmann', 'group:sales/dach'],
      },
      problems: [],
    });
  });

  it('keeps the good values beside a bad one', () => {
    const { facts, problems } = parseCustomerAnnotations({
      [ANNOTATIONS.payerAccountId]: '12345678901, 220744159036',
      [ANNOTATIONS.accountModel]: 'ESPAM',
      [ANNOTATIONS.accountModelOverride]:
        '004417820931, 1=SPAM, 118203774519=X, 332910047718=SPAM, 332910047718=ECAM',
      [ANNOTATIONS.billingArrangement]: 'barter',
      [ANNOTATIONS.emailDomains]: 'localhost, falkenberg.example',
      [ANNOTATIONS.accountManager]: 'jonas, user:default/mara',
    });
    expect(facts).toMatchObject({
      payerAccountIds: ['220744159036'],
      accountModel: 'UNKNOWN',
      accountModelOverrides: { '332910047718': 'SPAM' },
      billingArrangement: 'UNKNOWN',
      emailDomains: ['falkenberg.example'],
      accountManagerRefs: ['user:default/mara'],
    });
    expect(facts.billingArrangementIsDefault).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      '"12345678901" has 11 digits instead of 12; a leading zero may be lost: did you mean "012345678901"?',
      '"ESPAM" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean SPAM?',
      '"004417820931" is not of the form 012345678901=SPAM',
      '"1" has 1 digit instead of 12; write all 12',
      '"X" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
      '332910047718 is given as SPAM and as ECAM; keep one',
      '"barter" is not a billing arrangement; write provider-payer, billing-transfer or direct',
      '"localhost" is not a domain; write it like example.com',
      '"jonas" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "user:default/jonas"?',
    ]);
  });

  it('tells apart what is declared and what is the default', () => {
    const of = (value: unknown) =>
      parseCustomerAnnotations({ [ANNOTATIONS.billingArrangement]: value })
        .facts;

    expect(of(undefined)).toMatchObject({
      billingArrangement: 'PROVIDER_PAYER',
      billingArrangementIsDefault: true,
    });
    for (const value of ['provider-payer', 'barter', '', null, {}]) {
      expect(of(value).billingArrangementIsDefault).toBeUndefined();
    }
    expect(of({}).billingArrangement).toBe('UNKNOWN');
  });

  it('tells the first twenty problems of a value, and how many more there are', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `bad${index}`);
    const messages = messagesFor(ANNOTATIONS.payerAccountId, ids.join());

    expect(messages).toHaveLength(20);
    expect(messages[18]).toMatch(/digits$/);
    expect(messages[19]).toMatch(/ \(and 4980 more in this annotation\)$/);
  });

  it('reads a number or boolean as the text it stands for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ANNOTATIONS)),
        fc.oneof(fc.maxSafeInteger(), fc.bigInt(), fc.boolean()),
        (annotation, value) => {
          const number = parseCustomerAnnotations({ [annotation]: value });
          const text = parseCustomerAnnotations({
            [annotation]: String(value),
          });

          expect(number.facts).toEqual(text.facts);
          expect(number.problems).not.toEqual([]);
        },
      ),
    );
  });

  it('never repeats an e-mail address in a problem', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ANNOTATIONS)),
        fc.emailAddress(),
        (annotation, email) => {
          const messages = messagesFor(annotation, email);
          expect(messages.length).toBeGreaterThan(0);
          expect(messages.join()).not.toContain('@example');
          expect(messages.join()).not.toContain(email);
        },
      ),
    );
  });

  it('never throws, and always gives facts of the right shape', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.bigInt(),
      fc.stringMatching(/^[0-9=, a-zA-Z:/@.-]*$/),
    );
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            Object.values(ANNOTATIONS).map(annotation => [annotation, value]),
          ),
          { requiredKeys: [] },
        ),
        annotations => {
          const { facts, problems } = parseCustomerAnnotations(annotations);
          for (const id of [
            ...facts.payerAccountIds,
            ...facts.linkedAccountIds,
            ...Object.keys(facts.accountModelOverrides),
          ]) {
            expect(id).toMatch(/^\d{12}$/);
          }
          for (const { message } of problems) {
            expect(message.length).toBeLessThan(350);
          }
        },
      ),
    );
  });
});

describe('accountIdsIn', () => {
  it('keeps what is an account id, once and in order', () => {
    expect(
      accountIdsIn('220744159036, 1,012345678901 , x,220744159036'),
    ).toEqual(['220744159036', '012345678901']);
  });
});
