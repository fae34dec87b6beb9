import fc from 'fast-check';
import {
  accountIdsIn,
  ANNOTATIONS,
  parseCustomerAnnotations,
} from './annotations';
import type { DeclaredFacts } from './annotations';

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
        [ANNOTATIONS.payerAccountId]: '012345678901, 220744159036,012345678901',
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
      '"ESPAM" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
      '"004417820931" is not of the form 012345678901=SPAM',
      '"1" has 1 digits instead of 12; a leading zero may be lost: did you mean "000000000001"?',
      '"X" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
      '332910047718 is given as SPAM and as ECAM; keep one',
      '"barter" is not a billing arrangement; write provider-payer, billing-transfer or direct',
      '"localhost" is not a domain; write it like example.com',
      '"jonas" is not the ref of a user or group; write it like user:default/jane.doe',
    ]);
  });

  it.each([
    ['2026-09-01', '2026-09-01'],
    ['2026-09-01T10:00:00+02:00', '2026-09-01'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', undefined],
    ['2026-02-31', undefined],
    ['2026-13-01', undefined],
    ['2026-09-01Tea time', undefined],
    ['01.09.2026', undefined],
    ['2026-9-1', undefined],
    ['yesterday', undefined],
  ])('reads the date %j as %j', (text, date) => {
    const { facts, problems } = parseCustomerAnnotations({
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: text,
    });
    expect(facts.billingTransferStarted).toBe(date);
    expect(problems).toHaveLength(date ? 0 : 1);
  });

  it.each(['provider-payer', 'direct', undefined])(
    'finds a start date pointless under %j',
    arrangement => {
      const { problems } = parseCustomerAnnotations({
        [ANNOTATIONS.billingArrangement]: arrangement,
        [ANNOTATIONS.billingTransferStarted]: '2026-09-01',
      });
      expect(problems).toEqual([
        {
          annotation: ANNOTATIONS.billingTransferStarted,
          message:
            'a start date has no meaning without aws-resale/billing-arrangement: billing-transfer',
        },
      ]);
    },
  );

  it('gives the remedy that fits the annotation for what is no text', () => {
    expect(messagesFor(ANNOTATIONS.payerAccountId, 12345678901)).toEqual([
      '12345678901 is a number, and a number loses leading zeros; put the 12 digits in quotes',
    ]);
    expect(messagesFor(ANNOTATIONS.linkedAccountId, ['1'])).toEqual([
      'it must be a text of 12 digits in quotes',
    ]);
    expect(messagesFor(ANNOTATIONS.accountModel, 7)).toEqual([
      'the value must be a text; put it in quotes',
    ]);
    expect(messagesFor(ANNOTATIONS.billingTransferStarted, true)).toEqual([
      'the value must be a text; put it in quotes',
    ]);
    expect(messagesFor(ANNOTATIONS.emailDomains, ' ')).toEqual([
      'the value is empty; write one or remove the annotation',
    ]);
  });

  it('takes null for nothing, as YAML writes an empty value', () => {
    const nulls = Object.fromEntries(
      Object.values(ANNOTATIONS).map(annotation => [annotation, null]),
    );
    expect(parseCustomerAnnotations(nulls)).toEqual({
      facts: nothing,
      problems: [],
    });
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
            expect(message.length).toBeLessThan(200);
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
