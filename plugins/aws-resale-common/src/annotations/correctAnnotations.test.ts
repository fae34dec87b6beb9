import type { AnnotationInput } from './__testUtils__/AnnotationInput';
import { accountIdInputs } from './__testUtils__/inputs/accountIdInputs';
import { accountManagerInputs } from './__testUtils__/inputs/accountManagerInputs';
import { accountModelInputs } from './__testUtils__/inputs/accountModelInputs';
import { billingInputs } from './__testUtils__/inputs/billingInputs';
import { customerKeyInputs } from './__testUtils__/inputs/customerKeyInputs';
import { emailDomainInputs } from './__testUtils__/inputs/emailDomainInputs';
import { otherEntityInputs } from './__testUtils__/inputs/otherEntityInputs';
import { checkEntityAnnotations } from './checkEntityAnnotations';
import { correctAnnotations } from './correctAnnotations';
import { ANNOTATIONS, DEFAULT_ACCOUNT_ID_ANNOTATIONS } from './keys';

function check(annotations: AnnotationInput[0], isCustomer: boolean) {
  return checkEntityAnnotations(
    { kind: 'Group', metadata: { name: 'any', annotations } },
    { accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS, isCustomer },
  ).problems;
}

function correct(annotations: AnnotationInput[0], isCustomer = true) {
  const corrected = correctAnnotations(
    annotations,
    check(annotations, isCustomer),
  );
  return corrected && Object.entries(corrected);
}

describe('correctAnnotations', () => {
  it('replaces each wrong part and leaves the rest and the order alone', () => {
    expect(
      correct({
        [ANNOTATIONS.accountModel]: ' ecma',
        [ANNOTATIONS.payerAccountId]:
          '12345678901,  220744159036, falcon, 220744159036',
        [ANNOTATIONS.accountModelOverride]:
          '4417820931 = spam, 118203774519=Solution Provider',
        [ANNOTATIONS.emailDomains]:
          'root@acme.example, *.acme.example, b.example',
        [ANNOTATIONS.accountManager]: 'user:a,group:b',
        [ANNOTATIONS.billingArrangement]: 'barter',
      }),
    ).toEqual([
      [ANNOTATIONS.accountModel, 'ECAM'],
      [ANNOTATIONS.payerAccountId, '012345678901, 220744159036, falcon'],
      [
        ANNOTATIONS.accountModelOverride,
        '004417820931=spam, 118203774519=Solution Provider',
      ],
      [ANNOTATIONS.emailDomains, 'acme.example, b.example'],
      [ANNOTATIONS.accountManager, 'user:a,group:b'],
      [ANNOTATIONS.billingArrangement, 'barter'],
    ]);
  });

  it('renames keys in their place', () => {
    expect(
      correct({
        'aws-resale/modell': '1',
        'aws-resale/domains': 'acme.example',
        [ANNOTATIONS.accountModel]: 'SPAM',
      }),
    ).toEqual([
      ['aws-resale/modell', '1'],
      [ANNOTATIONS.emailDomains, 'acme.example'],
      [ANNOTATIONS.accountModel, 'SPAM'],
    ]);
  });

  it('joins the lists of keys that turn out to be the same one', () => {
    expect(
      correct({
        [ANNOTATIONS.linkedAccountId]: '004417820931, 118203774519',
        'amazonaws.com/account-id': '118203774520, 4417820931',
        'amazon.com/account-id': '118203774521',
      }),
    ).toEqual([
      [
        ANNOTATIONS.linkedAccountId,
        '004417820931, 118203774519, 118203774520, 118203774521',
      ],
    ]);
  });

  it('makes texts of what YAML took for something else', () => {
    expect(
      correct({
        [ANNOTATIONS.payerAccountId]: 330128847716,
        [ANNOTATIONS.linkedAccountId]: [4417820931, '118203774519'],
        [ANNOTATIONS.accountModel]: { not: 'correctable' },
      }),
    ).toEqual([
      [ANNOTATIONS.payerAccountId, '330128847716'],
      [ANNOTATIONS.linkedAccountId, '004417820931, 118203774519'],
    ]);
  });

  it.each([
    [{}],
    [{ [ANNOTATIONS.accountModel]: 'ECAM' }],
    [{ [ANNOTATIONS.accountModel]: 'premium' }],
    [{ [ANNOTATIONS.billingTransferStarted]: '2026-10-01' }],
    [{ [ANNOTATIONS.linkedAccountId]: '004417820931 , 118203774519,' }],
  ])('gives nothing where nothing can be corrected: %j', annotations => {
    expect(correct(annotations)).toBeUndefined();
  });

  const inputs = [
    ...accountIdInputs,
    ...accountModelInputs,
    ...billingInputs,
    ...emailDomainInputs,
    ...accountManagerInputs,
    ...customerKeyInputs,
  ].map(([annotations]) => ({ annotations, isCustomer: true }));
  const others = otherEntityInputs.map(([annotations]) => ({
    annotations,
    isCustomer: false,
  }));

  it.each([...inputs, ...others])(
    'leaves nothing that it could correct: %j',
    ({ annotations, isCustomer }) => {
      const corrected = correct(annotations, isCustomer) ?? [];
      const rest = check(Object.fromEntries(corrected), isCustomer);

      expect(rest.filter(({ suggestion }) => suggestion)).toEqual([]);
      expect(rest.filter(({ code }) => code === 'REPEATED')).toEqual([]);
    },
  );
});
