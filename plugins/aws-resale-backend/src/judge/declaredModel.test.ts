import { parseCustomerAnnotations } from 'backstage-plugin-aws-resale-common';
import { declaredModel } from './declaredModel';
import type { JudgedCustomer, OtherDeclarations } from './types';

const accountId = '012345678901';

function customerWith(annotations: Record<string, string>): JudgedCustomer {
  return {
    ref: 'group:default/falkenberg',
    title: 'Falkenberg Logistik',
    facts: parseCustomerAnnotations(annotations).facts,
  };
}

const annotated = customerWith({ 'aws-resale/account-model': 'ECAM' });
const overridden = customerWith({
  'aws-resale/account-model': 'ECAM',
  'aws-resale/account-model-override': `${accountId}=DISTRIBUTOR`,
});
const silent = customerWith({});

function declare(
  customer: JudgedCustomer | undefined,
  others: OtherDeclarations,
) {
  return declaredModel({ accountId, customer, others });
}

function textsOf(
  fact: string,
  { evidence }: ReturnType<typeof declare>,
): string[] {
  return evidence.filter(item => item.fact === fact).map(item => item.text);
}

describe('declaredModel', () => {
  const all: OtherDeclarations = {
    accountTag: 'SPAM',
    ouTag: 'ECAM',
    config: 'DISTRIBUTOR',
  };

  it.each<[string, JudgedCustomer | undefined, OtherDeclarations, object]>([
    [
      'the override',
      overridden,
      all,
      { model: 'DISTRIBUTOR', source: 'OVERRIDE_ANNOTATION' },
    ],
    ['the annotation', annotated, all, { model: 'ECAM', source: 'ANNOTATION' }],
    ['the account tag', silent, all, { model: 'SPAM', source: 'ACCOUNT_TAG' }],
    [
      'the tag of the organizational unit',
      undefined,
      { ...all, accountTag: undefined },
      { model: 'ECAM', source: 'OU_TAG' },
    ],
    [
      'config',
      silent,
      { config: 'DISTRIBUTOR' },
      { model: 'DISTRIBUTOR', source: 'CONFIG' },
    ],
  ])('takes %s', (_, customer, others, declared) => {
    expect(declare(customer, others).declared).toEqual(declared);
  });

  it('applies an override to its own account alone', () => {
    const { declared } = declaredModel({
      accountId: '999999999999',
      customer: overridden,
      others: {},
    });
    expect(declared).toEqual({ model: 'ECAM', source: 'ANNOTATION' });
  });

  it('finds nothing in UNKNOWN', () => {
    const declaration = declare(silent, { config: 'UNKNOWN' });
    expect(declaration.declared).toBeUndefined();
    expect(textsOf('DECLARED_MODEL', declaration)).toEqual([
      'No model is declared.',
    ]);
  });

  it('shows a tag that contradicts the annotation', () => {
    const declaration = declare(annotated, { accountTag: 'solution provider' });
    expect(declaration.declared?.model).toBe('ECAM');
    expect(textsOf('CONTRADICTION', declaration)).toEqual([
      'Contradiction: the model tag of the account says SPAM. The annotation counts; correct one of the two.',
    ]);
  });

  it.each<[string, JudgedCustomer | undefined, OtherDeclarations]>([
    ['a tag that agrees', annotated, { accountTag: 'END_CUSTOMER' }],
    [
      'an account tag that agrees over another tag of its unit',
      annotated,
      { accountTag: 'ECAM', ouTag: 'SPAM' },
    ],
    [
      'an account tag over a tag',
      silent,
      { accountTag: 'ECAM', ouTag: 'SPAM' },
    ],
    ['a default in config', annotated, { config: 'SPAM' }],
    ['an override beside the annotation', overridden, {}],
  ])('sees no contradiction in %s', (_, customer, others) => {
    expect(textsOf('CONTRADICTION', declare(customer, others))).toEqual([]);
  });

  it('ignores tags that cannot be read, and says so', () => {
    const declaration = declare(silent, {
      accountTag: '12',
      ouTag: ' ',
      config: 'SPAM',
    });
    expect(declaration.declared).toEqual({ model: 'SPAM', source: 'CONFIG' });
    expect(textsOf('DECLARED_MODEL', declaration)).toEqual([
      'Declared SPAM by the configuration of the organization.',
      'Ignored: the model tag of the account says "12"; write ECAM, SPAM or DISTRIBUTOR.',
      'Ignored: the model tag of its organizational unit is empty; write ECAM, SPAM or DISTRIBUTOR.',
    ]);
  });
});
