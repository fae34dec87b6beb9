import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  BILLING_ARRANGEMENTS,
  HOLDERS,
} from 'backstage-plugin-aws-resale-common';
import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  DeclaredFacts,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import { judgeAccount } from './judgeAccount';
import type { JudgeAccountInput, JudgedCustomer } from './types';

const START = '2026-09-01';
const DAY_60 = '2026-10-31';

const PHASES = {
  'start unknown': undefined,
  'before start': '2026-08-31T23:59:59.999Z',
  'day 0': '2026-09-01T00:00:00.000Z',
  'day 59': '2026-10-30T12:00:00.000Z',
  'day 60': '2026-10-31T23:59:59.999Z',
  'day 61': '2026-11-01T00:00:00.000Z',
} as const;
type Phase = keyof typeof PHASES;

const DOMAIN_BY_HOLDER: Record<Holder, string | undefined> = {
  PROVIDER: 'aws.nordwind.example',
  CUSTOMER: 'falkenberg.example',
  OTHER: 'spedis.example',
  UNKNOWN: undefined,
};

interface Situation {
  state: AccountState;
  isGone: boolean;
  isPayer: boolean;
  model: AccountModel;
  arrangement: BillingArrangement;
  phase: Phase;
  holder: Holder;
  reported: AccountModel | undefined;
}

function factsOf(overrides: Partial<DeclaredFacts> = {}): DeclaredFacts {
  return {
    accountModel: 'UNKNOWN',
    accountModelOverrides: {},
    billingArrangement: 'PROVIDER_PAYER',
    billingArrangementIsDefault: true,
    emailDomains: ['falkenberg.example'],
    payerAccountIds: [],
    linkedAccountIds: [],
    accountManagerRefs: [],
    ...overrides,
  };
}

function customerOf(overrides: Partial<DeclaredFacts> = {}): JudgedCustomer {
  return {
    ref: 'group:default/falkenberg',
    title: 'Falkenberg Logistik',
    facts: factsOf(overrides),
  };
}

function inputOf(situation: Situation): JudgeAccountInput {
  const now = PHASES[situation.phase];
  return {
    account: {
      accountId: '004417820931',
      isPayer: situation.isPayer,
      state: situation.state,
      isGone: situation.isGone,
      rootEmailDomain: DOMAIN_BY_HOLDER[situation.holder],
    },
    customer: {
      ref: 'group:default/falkenberg',
      title: 'Falkenberg Logistik',
      facts: {
        ...factsOf({ accountModel: situation.model }),
        billingArrangement: situation.arrangement,
        billingArrangementIsDefault: undefined,
        billingTransferStarted: now === undefined ? undefined : START,
      },
    },
    others: { reported: situation.reported },
    providerDomains: ['nordwind.example'],
    now: new Date(now ?? '2026-09-15T00:00:00Z'),
  };
}

/**
 * The product's rules again, as one list from top to bottom: a situation that
 * has all the words on the left gets the verdict on the right. `*` is any word.
 */
const DECISION_LIST = `
  gone      *        *         *                   *      *         -> NOT_OBSERVED
  CLOSED    *        *         *                   *      *         -> NOT_OBSERVED
  PENDING_ACTIVATION * *       *                   *      *         -> NOT_OBSERVED
  *         none     *         *                   *      *         -> UNDECLARED
  *         two      *         *                   *      *         -> DRIFT
  *         *        payer     BILLING_TRANSFER    0-60   *         -> IN_TRANSFER
  *         *        *         *                   *      UNKNOWN   -> NOT_OBSERVED
  *         *        payer     PROVIDER_PAYER      *      PROVIDER  -> CONSISTENT
  *         *        payer     PROVIDER_PAYER      *      *         -> DRIFT
  *         *        payer     DIRECT              *      CUSTOMER  -> CONSISTENT
  *         *        payer     DIRECT              *      *         -> DRIFT
  *         *        payer     BILLING_TRANSFER    61-    CUSTOMER  -> CONSISTENT
  *         *        payer     BILLING_TRANSFER    61-    *         -> DRIFT
  *         *        payer     *                   *      *         -> NOT_OBSERVED
  *         SPAM     linked    *                   *      PROVIDER  -> CONSISTENT
  *         SPAM     linked    *                   *      *         -> DRIFT
  *         ECAM     linked    *                   *      CUSTOMER  -> CONSISTENT
  *         ECAM     linked    *                   *      *         -> DRIFT
  *         *        linked    *                   *      *         -> NOT_OBSERVED
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))
  .map(words => ({ when: words.slice(0, 6), then: words[7] }));

const DAYS: Record<Phase, string> = {
  'start unknown': '?',
  'before start': '-1',
  'day 0': '0-60',
  'day 59': '0-60',
  'day 60': '0-60',
  'day 61': '61-',
};

function wordsOf(situation: Situation): string[] {
  const said = [situation.model, situation.reported ?? 'UNKNOWN'].filter(
    model => model !== 'UNKNOWN',
  );
  const [model = 'none'] = said;
  return [
    situation.isGone ? 'gone' : situation.state,
    new Set(said).size > 1 ? 'two' : model,
    situation.isPayer ? 'payer' : 'linked',
    situation.arrangement,
    DAYS[situation.phase],
    situation.holder,
  ];
}

function verdictByList(situation: Situation): string | undefined {
  const words = wordsOf(situation);
  return DECISION_LIST.find(({ when }) =>
    when.every((word, index) => word === '*' || word === words[index]),
  )?.then;
}

function* everySituation(): Generator<Situation> {
  for (const state of ACCOUNT_STATES)
    for (const isGone of [false, true])
      for (const isPayer of [false, true])
        for (const model of ACCOUNT_MODELS)
          for (const arrangement of BILLING_ARRANGEMENTS)
            for (const phase of Object.keys(PHASES) as Phase[])
              for (const holder of HOLDERS)
                for (const reported of [undefined, ...ACCOUNT_MODELS])
                  yield {
                    state,
                    isGone,
                    isPayer,
                    model,
                    arrangement,
                    phase,
                    holder,
                    reported,
                  };
}

const linked: Situation = {
  state: 'ACTIVE',
  isGone: false,
  isPayer: false,
  model: 'ECAM',
  arrangement: 'PROVIDER_PAYER',
  phase: 'start unknown',
  holder: 'CUSTOMER',
  reported: undefined,
};
const payer: Situation = { ...linked, isPayer: true, holder: 'PROVIDER' };
const transferred: Situation = {
  ...payer,
  arrangement: 'BILLING_TRANSFER',
  phase: 'day 59',
};

describe('judgeAccount', () => {
  it('gives every combination the verdict of the decision list', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const situation of everySituation()) {
      count += 1;
      const { verdict, holder } = judgeAccount(inputOf(situation));
      const expected = verdictByList(situation);
      if (verdict !== expected || holder !== situation.holder) {
        wrong.push(
          `${wordsOf(situation).join(' ')}: ${verdict}, not ${expected}`,
        );
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(count).toBe(6 * 2 * 2 * 4 * 4 * 6 * 4 * 5);
  });

  it('says each combination in one sentence that does not go stale', () => {
    const wrong = new Set<string>();
    for (const situation of everySituation()) {
      const { summary, evidence } = judgeAccount(inputOf(situation));
      for (const text of [summary, ...evidence.map(item => item.text)]) {
        const isSentence = /^[A-Z].*[A-Za-z0-9]\.$/.test(text);
        if (
          !isSentence ||
          /undefined|NaN|null|@|\bdays?\b|\.\./.test(text) ||
          /[.!?] [A-Z]/.test(text.replace('Contradiction', ''))
        ) {
          wrong.add(text);
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });

  it.each<[string, Situation, string]>([
    [
      'ECAM as declared',
      linked,
      "Declared ECAM, and the root e-mail is on falkenberg.example, the customer's: the customer protects the root user, and nobody else can recover the account.",
    ],
    [
      'SPAM that is only reported',
      { ...linked, model: 'UNKNOWN', reported: 'SPAM', holder: 'PROVIDER' },
      "Reported SPAM, and the root e-mail is on aws.nordwind.example, the provider's: the provider can recover the account.",
    ],
    [
      'ECAM with the provider',
      { ...linked, holder: 'PROVIDER' },
      "Declared ECAM, but the root e-mail is on aws.nordwind.example, the provider's: if the account is abused or locked, it is unclear who can act.",
    ],
    [
      'SPAM with the customer',
      { ...linked, model: 'SPAM' },
      "Declared SPAM, but the root e-mail is on falkenberg.example, the customer's: the provider cannot recover the account it answers for.",
    ],
    [
      'a third party',
      { ...linked, holder: 'OTHER' },
      "Declared ECAM, but the root e-mail is on spedis.example, neither the provider's nor the customer's: whoever holds it can reset the root password.",
    ],
    [
      'undeclared',
      { ...linked, model: 'UNKNOWN', holder: 'PROVIDER' },
      "No model is declared; it looks like SPAM: root e-mail on aws.nordwind.example, the provider's.",
    ],
    [
      'reported otherwise',
      { ...linked, reported: 'SPAM' },
      'Declared ECAM, but Partner Central reports SPAM: until one of them is corrected, it is unclear whose terms govern.',
    ],
    [
      'no root e-mail',
      { ...linked, holder: 'UNKNOWN' },
      'Declared ECAM cannot be checked, root e-mail not seen: it is judged once AWS lists one.',
    ],
    [
      'a payer in transfer',
      transferred,
      "Billing transfer is under way: until 31 Oct 2026 provider and customer may both hold the payer's root e-mail.",
    ],
    [
      'a payer that was not handed over',
      { ...transferred, phase: 'day 61' },
      "The hand-over of the payer ended on 31 Oct 2026, but its root e-mail is on aws.nordwind.example, the provider's: the customer does not hold its own payer.",
    ],
    [
      'a transfer to come',
      { ...transferred, phase: 'before start' },
      'Billing transfer takes effect on 1 Sep 2026: until then it is open who holds the payer.',
    ],
    [
      'closed',
      { ...linked, state: 'CLOSED' },
      'The account is closed, so its model is not judged any more.',
    ],
  ])('summarizes %s', (_, situation, summary) => {
    expect(judgeAccount(inputOf(situation)).summary).toBe(summary);
  });

  it('names the next step when the customer declares no domains', () => {
    const { holder, verdict, summary } = judgeAccount({
      ...inputOf(linked),
      customer: customerOf({ accountModel: 'ECAM', emailDomains: [] }),
    });
    expect({ holder, verdict }).toEqual({
      holder: 'UNKNOWN',
      verdict: 'NOT_OBSERVED',
    });
    expect(summary).toContain('add aws-resale/email-domains');
  });

  it('judges an account without a customer by tags and config', () => {
    const judgement = judgeAccount({
      ...inputOf({ ...linked, holder: 'PROVIDER' }),
      customer: undefined,
      others: { ouTag: 'SPTM', config: 'ECAM' },
    });
    expect(judgement).toMatchObject({
      verdict: 'CONSISTENT',
      model: 'SPAM',
      declared: { model: 'SPAM', source: 'OU_TAG' },
      billingArrangement: 'UNKNOWN',
    });
    expect(judgement.evidence).toContainEqual({
      fact: 'CUSTOMER',
      text: 'No customer is known for the account.',
      agrees: 'NEUTRAL',
    });
  });

  it('tells a payer from a linked account by more than the model', () => {
    expect(judgeAccount(inputOf(payer))).toMatchObject({
      verdict: 'CONSISTENT',
      expectedHolder: 'PROVIDER',
      transferEndsOn: undefined,
    });
    expect(judgeAccount(inputOf(transferred))).toMatchObject({
      expectedHolder: 'ANY',
      transferEndsOn: DAY_60,
    });
    expect(
      judgeAccount(inputOf({ ...transferred, isPayer: false })).transferEndsOn,
    ).toBeUndefined();
  });

  it('lists the evidence in the order in which it is asked for', () => {
    const { evidence } = judgeAccount({
      ...inputOf({ ...transferred, reported: 'ECAM', holder: 'OTHER' }),
      others: { reported: 'ECAM', accountTag: 'SPAM' },
    });
    expect(evidence.map(({ fact, agrees }) => `${fact} ${agrees}`)).toEqual([
      'CUSTOMER NEUTRAL',
      'DECLARED_MODEL YES',
      'CONTRADICTION NO',
      'REPORTED_MODEL YES',
      'BILLING_ARRANGEMENT NEUTRAL',
      'TRANSFER NEUTRAL',
      'EXPECTATION NEUTRAL',
      'ROOT_EMAIL NO',
    ]);
  });

  it('takes the arrangement of the organization when the customer declares none', () => {
    const input = {
      ...inputOf(payer),
      customer: customerOf({ accountModel: 'ECAM' }),
      organizationArrangement: 'BILLING_TRANSFER' as const,
      organizationTransferStarted: START,
      now: new Date('2026-09-02T00:00:00Z'),
    };
    expect(judgeAccount(input).verdict).toBe('IN_TRANSFER');
    expect(
      judgeAccount({
        ...input,
        customer: customerOf({
          accountModel: 'ECAM',
          billingArrangementIsDefault: undefined,
        }),
      }).verdict,
    ).toBe('CONSISTENT');
  });

  it('never repeats an e-mail address that somebody wrote into a tag', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.emailAddress(), (accountTag, ouTag) => {
        const judgement = judgeAccount({
          ...inputOf(linked),
          others: { accountTag, ouTag },
        });
        expect(JSON.stringify(judgement)).not.toContain('@');
      }),
    );
  });

  it('changes with time only when a transfer window opens or ends', () => {
    const phaseOf = (time: number) => {
      if (time < Date.parse(START)) {
        return 'before';
      }
      return time < Date.parse('2026-11-01') ? 'inside' : 'after';
    };
    const time = fc.date({
      min: new Date('2026-06-01'),
      max: new Date('2027-02-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const same = phaseOf(one.getTime()) === phaseOf(other.getTime());
        const input = inputOf(transferred);
        const first = JSON.stringify(judgeAccount({ ...input, now: one }));
        const second = JSON.stringify(judgeAccount({ ...input, now: other }));
        expect(first === second).toBe(same);
      }),
    );
  });
});
