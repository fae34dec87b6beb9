import {
  ANNOTATIONS,
  parseCustomerAnnotations,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import fc from 'fast-check';
import { CustomerDirectory } from '../mapping/CustomerDirectory';
import type { JudgedCustomer } from '../types';
import { crossProblems } from './crossProblems';
import { similarAccountIds } from './similarAccountIds';
import { similarRef } from './similarRef';
import type { CrossCheckContext, NamedAccount, TaggedAccount } from './types';

const PAYER = '220744159036';
const LINKED = '118203774519';
const OTHER = '004417820931';
const ACCOUNT_ID = 'amazonaws.com/account-id';

type Annotations = Record<string, string>;

interface Situation {
  /** Annotations of customers by name; the first one is checked. */
  customers?: Record<string, Annotations>;
  /** Annotations of the component that is checked instead. */
  component?: Annotations;
  accounts?: Array<Partial<NamedAccount> & { accountId: string }>;
  tagged?: Array<Omit<TaggedAccount, 'customerRef'>>;
  people?: string[];
  isEveryOrganizationRead?: boolean;
}

function check(situation: Situation): AnnotationProblem[] {
  const customers = Object.entries(situation.customers ?? {}).map(
    ([name, annotations]) => ({
      annotations,
      judged: {
        ref: `group:default/${name}`,
        title: name.toUpperCase(),
        facts: parseCustomerAnnotations(annotations).facts,
      } satisfies JudgedCustomer,
    }),
  );
  const accounts = (situation.accounts ?? []).map(account => ({
    payerAccountId: PAYER,
    isPayer: account.accountId === PAYER,
    ...account,
  }));
  const context: CrossCheckContext = {
    directory: new CustomerDirectory(customers.map(({ judged }) => judged)),
    accountIdAnnotations: [ACCOUNT_ID],
    accounts: new Map(accounts.map(account => [account.accountId, account])),
    taggedAccounts: new Map([
      [
        'group:default/acme',
        (situation.tagged ?? []).map(tagged => ({
          ...tagged,
          customerRef: 'group:default/acme',
        })),
      ],
    ]),
    isEveryOrganizationRead: situation.isEveryOrganizationRead ?? true,
    people: new Set(situation.people ?? []),
  };
  const [first] = customers;
  return crossProblems(
    situation.component
      ? { ref: 'component:default/shop', annotations: situation.component }
      : {
          ref: first.judged.ref,
          annotations: first.annotations,
          customer: first.judged,
        },
    context,
  );
}

const payers = (text: string) => ({ [ANNOTATIONS.payerAccountId]: text });
const linked = (text: string) => ({ [ANNOTATIONS.linkedAccountId]: text });
const model = (text: string) => ({ [ANNOTATIONS.accountModel]: text });
const managers = (text: string) => ({ [ANNOTATIONS.accountManager]: text });
const runsIn = (text: string) => ({ [ACCOUNT_ID]: text });
const known = [{ accountId: PAYER }, { accountId: LINKED }];

describe('crossProblems', () => {
  it.each<[string, Situation]>([
    ['nothing at all', { customers: { acme: {} } }],
    [
      'a payer and accounts as they are listed',
      {
        customers: { acme: { ...payers(PAYER), ...linked(LINKED) } },
        accounts: known,
      },
    ],
    [
      'a payer that was never read',
      { customers: { acme: payers(PAYER) }, isEveryOrganizationRead: true },
    ],
    [
      'an unknown account while an organization was not read',
      { component: runsIn(OTHER), isEveryOrganizationRead: false },
    ],
    ['a known account', { component: runsIn(LINKED), accounts: known }],
    ['an id that is none, which shows by itself', { component: runsIn('12') }],
    [
      'a claim of a component, which shows by itself too',
      { component: payers(LINKED), accounts: known },
    ],
    [
      'managers that exist',
      {
        customers: { acme: managers('user:jane, group:sales/dach') },
        people: ['user:default/jane', 'group:sales/dach'],
      },
    ],
    [
      'tags that agree',
      {
        customers: { acme: model('SPAM') },
        tagged: [{ accountId: LINKED, model: 'SPAM' }],
      },
    ],
    [
      'tags where nothing is declared',
      {
        customers: { acme: {} },
        tagged: [{ accountId: LINKED, model: 'ECAM' }],
      },
    ],
    [
      'a tag that an override agrees with',
      {
        customers: {
          acme: {
            ...model('SPAM'),
            [ANNOTATIONS.accountModelOverride]: `${LINKED}=ECAM`,
          },
        },
        accounts: known,
        tagged: [{ accountId: LINKED, model: 'ECAM' }],
      },
    ],
    [
      'a tag that names the customer itself, or nobody known',
      {
        customers: { acme: linked(`${LINKED}, ${OTHER}`) },
        accounts: [
          { accountId: LINKED, tagCustomer: 'group:default/acme' },
          { accountId: OTHER, tagCustomer: 'group:default/nobody' },
        ],
      },
    ],
  ])('finds nothing wrong with %s', (_, situation) => {
    expect(check(situation)).toEqual([]);
  });

  it.each<[string, Situation, Array<Partial<AnnotationProblem>>]>([
    [
      'a payer that another customer names',
      {
        customers: { acme: payers(PAYER), globex: payers(PAYER) },
        accounts: known,
      },
      [
        {
          code: 'PAYER_CLAIMED_TWICE',
          severity: 'ERROR',
          annotation: ANNOTATIONS.payerAccountId,
          value: PAYER,
          message: `Payer ${PAYER} is also named by GLOBEX; if they share it, let each name its accounts under ${ANNOTATIONS.linkedAccountId} instead`,
        },
      ],
    ],
    [
      'an account that four others name',
      {
        customers: {
          acme: linked(LINKED),
          e: linked(LINKED),
          d: linked(LINKED),
          c: linked(LINKED),
          b: linked(LINKED),
        },
        accounts: known,
      },
      [
        {
          code: 'ACCOUNT_CLAIMED_TWICE',
          severity: 'ERROR',
          annotation: ANNOTATIONS.linkedAccountId,
          message: `Account ${LINKED} is also named by B, C, D and 1 more; only one customer can have it`,
        },
      ],
    ],
    [
      'a linked account that is named as a payer, whose payer is free',
      { customers: { acme: payers(LINKED) }, accounts: known },
      [
        {
          code: 'PAYER_IS_LINKED',
          severity: 'ERROR',
          value: LINKED,
          suggestion: PAYER,
          message: `${LINKED} is a linked account of payer ${PAYER}; name the payer, or move ${LINKED} to ${ANNOTATIONS.linkedAccountId}`,
        },
      ],
    ],
    [
      'a linked account that is named as a payer, whose payer is taken',
      {
        customers: { acme: payers(LINKED), globex: payers(PAYER) },
        accounts: known,
      },
      [{ code: 'PAYER_IS_LINKED', suggestion: undefined }],
    ],
    [
      'a payer that is named as a linked account',
      { customers: { acme: linked(PAYER) }, accounts: known },
      [
        {
          code: 'LINKED_IS_PAYER',
          severity: 'WARNING',
          annotation: ANNOTATIONS.linkedAccountId,
          value: PAYER,
        },
      ],
    ],
    [
      'an account with one digit wrong',
      { component: runsIn('118203774510'), accounts: known },
      [
        {
          code: 'UNKNOWN_ACCOUNT',
          severity: 'WARNING',
          annotation: ACCOUNT_ID,
          value: '118203774510',
          suggestion: LINKED,
          message: `No organization lists account 118203774510: did you mean ${LINKED}?`,
        },
      ],
    ],
    [
      'an account that lost its zero and got another digit',
      { component: runsIn('044178209311'), accounts: [{ accountId: OTHER }] },
      [{ code: 'UNKNOWN_ACCOUNT', suggestion: OTHER }],
    ],
    [
      'an account that may be either of two',
      {
        component: runsIn('118203774511'),
        accounts: [{ accountId: LINKED }, { accountId: '118203774512' }],
      },
      [
        {
          code: 'UNKNOWN_ACCOUNT',
          suggestion: undefined,
          message:
            'No organization lists account 118203774511; check its digits, or connect its payer',
        },
      ],
    ],
    [
      'unknown accounts of a customer, wherever it names them',
      {
        customers: {
          acme: {
            ...linked('999999999999'),
            [ANNOTATIONS.accountModelOverride]: '888888888888=ECAM',
          },
        },
      },
      [
        {
          code: 'UNKNOWN_ACCOUNT',
          annotation: ANNOTATIONS.linkedAccountId,
          value: '999999999999',
        },
        {
          code: 'UNKNOWN_ACCOUNT',
          annotation: ANNOTATIONS.accountModelOverride,
          value: '888888888888',
        },
      ],
    ],
    [
      'an account that is gone',
      {
        component: runsIn(LINKED),
        accounts: [
          { accountId: LINKED, goneSince: '2026-11-02T08:00:00.000Z' },
        ],
      },
      [
        {
          code: 'UNKNOWN_ACCOUNT',
          message: `No organization lists account ${LINKED} since 2026-11-02; remove it if it is closed for good`,
        },
      ],
    ],
    [
      'a misspelt manager, in the spelling that was written',
      {
        customers: { acme: managers('user:l.ferer, user:default/jane') },
        people: ['user:default/l.ferrer', 'user:default/jane'],
      },
      [
        {
          code: 'UNKNOWN_REF',
          severity: 'WARNING',
          annotation: ANNOTATIONS.accountManager,
          value: 'user:l.ferer',
          suggestion: 'user:l.ferrer',
          message:
            'The catalog has no user:l.ferer: did you mean user:l.ferrer?',
        },
      ],
    ],
    [
      'a user that is a group',
      {
        customers: { acme: managers('user:default/dach') },
        people: ['group:default/dach', 'user:default/dachs'],
      },
      [{ code: 'UNKNOWN_REF', suggestion: 'group:default/dach' }],
    ],
    [
      'a manager like nobody',
      {
        customers: { acme: managers('user:jane') },
        people: ['user:default/bob'],
      },
      [
        {
          code: 'UNKNOWN_REF',
          suggestion: undefined,
          message:
            'The catalog has no user:jane; name a user or group that it has',
        },
      ],
    ],
    [
      'model tags of some accounts that differ from the customer',
      {
        customers: { acme: model('ECAM') },
        tagged: [
          { accountId: LINKED, model: 'SPAM' },
          { accountId: OTHER, model: 'SPAM' },
          { accountId: '000000000009', model: 'ECAM' },
        ],
      },
      [
        {
          code: 'CONTRADICTION',
          severity: 'WARNING',
          annotation: ANNOTATIONS.accountModel,
          value: 'ECAM',
          message: `Tags in AWS say SPAM for 2 accounts, such as ${OTHER}, the annotation ECAM. The annotation counts; correct the tags, or name these accounts under ${ANNOTATIONS.accountModelOverride}`,
        },
      ],
    ],
    [
      'a model tag that differs from an override',
      {
        customers: {
          acme: { [ANNOTATIONS.accountModelOverride]: `${LINKED}=ECAM` },
        },
        accounts: known,
        tagged: [{ accountId: LINKED, model: 'SPAM' }],
      },
      [
        {
          code: 'CONTRADICTION',
          annotation: ANNOTATIONS.accountModelOverride,
          value: `${LINKED}=ECAM`,
        },
      ],
    ],
    [
      'a customer tag that gives a claimed account to another customer',
      {
        customers: { acme: linked(LINKED), globex: {} },
        accounts: [{ accountId: LINKED, tagCustomer: 'group:default/globex' }],
      },
      [
        {
          code: 'CONTRADICTION',
          annotation: ANNOTATIONS.linkedAccountId,
          value: LINKED,
          message: `A tag in AWS gives account ${LINKED} to GLOBEX. The annotation counts; correct one of the two`,
        },
      ],
    ],
  ])('finds %s', (_, situation, expected) => {
    const problems = check(situation);
    expect(problems).toHaveLength(expected.length);
    expected.forEach((problem, index) => {
      expect({ suggestion: undefined, ...problems[index] }).toMatchObject(
        problem,
      );
    });
  });

  it('finds the same in any order of customers, accounts and tags', () => {
    const names = ['acme', 'globex', 'initech', 'umbrella'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names.slice(1), { minLength: 3 }),
        fc.shuffledSubarray([LINKED, OTHER, PAYER], { minLength: 3 }),
        (others, ids) => {
          const problems = check({
            customers: Object.fromEntries(
              ['acme', ...others].map(name => [
                name,
                { ...payers(PAYER), ...linked(LINKED), ...model('ECAM') },
              ]),
            ),
            accounts: ids.map(accountId => ({ accountId })),
            tagged: ids.map(accountId => ({ accountId, model: 'SPAM' })),
          });
          expect(problems.map(({ message }) => message)).toEqual([
            expect.stringContaining('GLOBEX, INITECH and UMBRELLA'),
            expect.stringContaining('GLOBEX, INITECH and UMBRELLA'),
            expect.stringContaining(`3 accounts, such as ${OTHER}`),
          ]);
        },
      ),
    );
  });
});

describe('similarAccountIds', () => {
  it('knows what is mistyped easily, and never the id itself', () => {
    const similar = similarAccountIds('012345678901');
    expect(similar).toEqual(
      expect.arrayContaining([
        '912345678901',
        '012345678900',
        '102345678901',
        '001234567890',
      ]),
    );
    expect(similar).not.toContain('012345678901');
    expect(new Set(similar).size).toBe(similar.length);
    expect(similar.every(id => /^\d{12}$/.test(id))).toBe(true);
  });
});

describe('similarRef', () => {
  it.each([
    [
      'user:default/jane.do',
      ['user:default/jane.doe'],
      'user:default/jane.doe',
    ],
    ['user:default/jane', ['user:sales/jane'], undefined],
    [
      'user:default/jane',
      ['user:default/jana', 'user:default/janet'],
      undefined,
    ],
    ['user:default/ab', ['user:default/xy'], undefined],
    ['group:default/x', ['user:default/x'], 'user:default/x'],
  ])('takes %s among %j for %s', (ref, candidates, expected) => {
    expect(similarRef(ref, new Set(candidates))).toBe(expected);
  });
});
