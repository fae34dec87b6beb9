import {
  PROVEN_CUSTODY,
  credentials,
  judged,
  payerOf,
  record,
  seen,
} from './__testUtils__/postureBuilders';
import { customerLevel } from './customerLevel';
import { judgePosture } from './judgePosture';
import { postureGroups } from './postureGroups';
import { protectionLevel } from './protectionLevel';
import { inputOf } from './__testUtils__/postureBuilders';
import type { PostureGroup } from './rollupTypes';
import type { PostureInput } from './types';

const ON = { rootCredentials: [seen(credentials('1001'))] };
const BACKUP = record('BACKUP_MFA', 'group:default/desk');

function levelOf(overrides: Partial<PostureInput>) {
  return protectionLevel(judgePosture(inputOf(overrides)));
}

describe('protectionLevel', () => {
  it.each<[string, Partial<PostureInput>]>([
    [
      '5 of 5 towards fully protected',
      {
        facts: ON,
        custody: { ...inputOf().custody, records: [...PROVEN_CUSTODY, BACKUP] },
      },
    ],
    [
      '4 of 5 towards fully protected: record who keeps the MFA',
      {
        facts: ON,
        custody: {
          ...inputOf().custody,
          records: [record('PASSWORD', 'group:default/custody-a'), BACKUP],
        },
      },
    ],
    [
      '3 of 5 towards fully protected: restore four-eyes: move one half to another team',
      {
        facts: ON,
        custody: {
          ...inputOf().custody,
          records: [
            record('PASSWORD', 'group:default/custody-a'),
            record('MFA', 'group:default/custody-c'),
          ],
        },
      },
    ],
    [
      '5 of 5 towards fully protected',
      { facts: { rootCredentials: [seen(credentials('0000'))] } },
    ],
    [
      '2 of 4 towards fully protected: register MFA for the root user, or remove its credentials',
      { facts: { rootCredentials: [seen(credentials('1000'))] } },
    ],
  ])('%s', (text, overrides) => {
    expect(levelOf(overrides)?.text).toBe(text);
  });

  it('tells the most urgent step first', () => {
    const level = levelOf({
      facts: ON,
      custody: {
        ...inputOf().custody,
        records: [
          record('PASSWORD', 'group:default/custody-a'),
          record('MFA', 'group:default/custody-c'),
        ],
      },
    });
    expect(level?.nextSteps).toEqual([
      'Restore four-eyes: move one half to another team.',
      'Attest it, or import findings of a scanner.',
    ]);
    expect(
      level?.steps.map(({ checkId, isReached }) => [checkId, isReached]),
    ).toEqual([
      ['root-mfa', true],
      ['root-access-keys', true],
      ['root-four-eyes', false],
      ['root-email-domain', true],
      ['root-mfa-backup', false],
    ]);
  });

  it('asks no more for what somebody accepted, and does not reach it', () => {
    const level = levelOf({
      facts: { rootCredentials: [seen(credentials('1000'))] },
      exceptions: [
        {
          checkId: 'root-mfa',
          reason: 'Migration',
          owner: 'user:default/anna',
          expires: '2026-11-24',
        },
      ],
    });
    expect(level).toMatchObject({ reached: 2, total: 4 });
    expect(level?.text).toBe(
      '2 of 4 towards fully protected: record who keeps the root password',
    );
  });

  it('has none where nothing has a meaning', () => {
    expect(
      levelOf({ account: { ...inputOf().account, state: 'CLOSED' } }),
    ).toBeUndefined();
  });
});

describe('customerLevel', () => {
  const group = (overrides: Partial<PostureGroup>): PostureGroup => ({
    checkId: 'root-mfa',
    isPayer: false,
    model: 'ECAM',
    state: 'PROTECTED',
    isAccepted: false,
    responsible: 'CUSTOMER',
    count: 1,
    ...overrides,
  });
  /** The customer of the design: 42 accounts, 39 observed. */
  const FALKENBERG = [
    group({ checkId: 'exposure', isPayer: true, responsible: 'PROVIDER' }),
    group({ count: 31 }),
    group({ state: 'EXPOSED', count: 7 }),
    group({ state: 'NOT_OBSERVED', count: 3 }),
    group({ checkId: 'root-access-keys', count: 38 }),
    group({ checkId: 'root-access-keys', isPayer: true }),
    group({ checkId: 'spend-anomaly-alert', isPayer: true }),
    group({ checkId: 'security-contact', count: 22 }),
    group({ checkId: 'security-contact', state: 'EXPOSED', count: 16 }),
  ];

  it('counts steps over what was observed', () => {
    const level = customerLevel(FALKENBERG);
    expect(level?.text).toBe(
      '3 of 5 towards fully protected: register root MFA on 7 linked accounts',
    );
    expect(
      level?.steps.map(({ id, isReached, observed, responsible }) => [
        id,
        isReached,
        observed,
        responsible,
      ]),
    ).toEqual([
      ['payer-root', true, '1 of 1 observed', []],
      ['root-mfa', false, '38 of 41 observed', ['CUSTOMER']],
      ['root-access-keys', true, '39 of 39 observed', []],
      ['spend-anomalies', true, '1 of 1 observed', []],
      ['security-contact', false, '38 of 38 observed', ['CUSTOMER']],
    ]);
  });

  it('does not reach a step by looking away, nor by accepting', () => {
    expect(
      customerLevel([group({ state: 'NOT_OBSERVED', count: 4 })])?.text,
    ).toBe('0 of 1 towards fully protected: observe root MFA');
    expect(
      customerLevel([
        group({ count: 3 }),
        group({ state: 'EXPOSED', isAccepted: true }),
      ]),
    ).toMatchObject({ reached: 0, total: 1 });
  });

  it('has none without accounts', () => {
    expect(customerLevel([])).toBeUndefined();
    expect(customerLevel([group({ state: 'NOT_APPLICABLE' })])).toBeUndefined();
  });

  it('takes the results of accounts', () => {
    const groups = [
      ...postureGroups(judgePosture(inputOf({ facts: ON })), {
        isPayer: false,
        model: 'SPAM',
      }),
      ...postureGroups(judgePosture(payerOf({ facts: ON })), {
        isPayer: true,
        model: 'SPAM',
      }),
    ];
    expect(customerLevel(groups)).toMatchObject({ reached: 2, total: 5 });
  });
});

describe('exceptions', () => {
  const exception = (
    expires: string,
    checkId: 'root-mfa' | 'exposure' = 'root-mfa',
  ) => ({
    checkId,
    reason: 'Migration until December',
    owner: 'user:default/anna',
    expires,
  });
  const exposed = { facts: { rootCredentials: [seen(credentials('1000'))] } };

  it('shows an accepted risk as exposed', () => {
    const results = judged({
      ...exposed,
      exceptions: [exception('2026-11-24')],
    });
    expect(results['root-mfa']).toMatchObject({
      state: 'EXPOSED',
      exception: { owner: 'user:default/anna', isExpired: false },
    });
    // Its only part is accepted.
    expect(results.exposure).toMatchObject({
      state: 'EXPOSED',
      exception: { expires: '2026-11-24', isExpired: false },
    });
  });

  it.each(['2026-11-23', 'some day', ''])('ends after %j', expires => {
    const results = judged({ ...exposed, exceptions: [exception(expires)] });
    expect(results['root-mfa'].exception?.isExpired).toBe(true);
    expect(results.exposure.exception).toBeUndefined();
  });

  it('lets the one count that lasts longest', () => {
    const results = judged({
      ...exposed,
      exceptions: [exception('2026-11-01'), exception('2027-01-31')],
    });
    expect(results['root-mfa'].exception).toMatchObject({
      expires: '2027-01-31',
      isExpired: false,
    });
  });

  it('does not accept an exposure of which one part is open', () => {
    const results = judged({
      ...exposed,
      custody: {
        ...inputOf().custody,
        records: [
          record('PASSWORD', 'group:default/custody-a'),
          record('MFA', 'group:default/custody-c'),
        ],
      },
      exceptions: [exception('2027-01-31')],
    });
    expect(results.exposure).toMatchObject({
      state: 'EXPOSED',
      causes: ['NO_MFA', 'ONE_PERSON'],
    });
    expect(results.exposure.exception).toBeUndefined();
  });

  it('says nothing of what is not exposed', () => {
    const results = judged({
      facts: ON,
      exceptions: [exception('2027-01-31')],
    });
    expect(results['root-mfa'].exception).toBeUndefined();
  });
});
