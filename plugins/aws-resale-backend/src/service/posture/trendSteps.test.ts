import type { PostureTrend } from 'backstage-plugin-aws-resale-common';
import type { Movement } from '../../store/queries/PostureTrendQueries';
import { describeStep, largestStep } from './trendSteps';

type Counts = PostureTrend['days'][number]['rootMfa'];

const counts = (rest: Partial<Counts> = {}): Counts => ({
  exposed: 0,
  accepted: 0,
  protected: 0,
  removed: 0,
  notObserved: 0,
  ...rest,
});
const day = (name: string, rootMfa: Partial<Counts>) => ({
  day: name,
  exposure: counts(),
  rootMfa: counts(rootMfa),
  fourEyes: counts(),
});

describe('largestStep', () => {
  it('finds the two days between which most accounts moved', () => {
    const days = [
      day('2026-11-01', { protected: 10 }),
      day('2026-11-02', { protected: 12 }),
      day('2026-11-05', { protected: 10, exposed: 5 }),
      day('2026-11-06', { protected: 11, exposed: 5 }),
    ];
    expect(largestStep('root-mfa', days)).toEqual({
      before: days[1],
      after: days[2],
    });
  });

  it('takes the latest of equal ones, and none where nothing moved', () => {
    const days = [
      day('2026-11-01', { removed: 1 }),
      day('2026-11-02', { removed: 2 }),
      day('2026-11-03', { removed: 3 }),
      day('2026-11-04', { removed: 3, notObserved: 40 }),
    ];
    expect(largestStep('root-mfa', days)?.after.day).toBe('2026-11-03');
    expect(largestStep('root-four-eyes', days)).toBeUndefined();
    expect(largestStep('root-mfa', days.slice(0, 1))).toBeUndefined();
  });
});

describe('describeStep', () => {
  const step = {
    before: day('2026-11-01', { protected: 10, notObserved: 9 }),
    after: day('2026-11-02', { protected: 14, notObserved: 3 }),
  };
  const moved = (
    from: Movement['from'],
    to: Movement['to'],
    accounts: number,
    customer?: string,
  ): Movement => ({ from, to, accounts, customer });

  it.each<[string, 'root-mfa' | 'root-four-eyes', Movement[]]>([
    [
      'Maison Lumière observed, +12',
      'root-mfa',
      [
        moved('NOT_OBSERVED', 'PROTECTED', 5, 'Maison Lumière'),
        moved('NOT_OBSERVED', 'EXPOSED', 7, 'Maison Lumière'),
        moved('EXPOSED', 'PROTECTED', 4, 'Helvetia Textil'),
      ],
    ],
    [
      'MFA on for 4, Helvetia Textil',
      'root-mfa',
      [moved('EXPOSED', 'PROTECTED', 4, 'Helvetia Textil')],
    ],
    [
      '3 without MFA, Acme and 1 other',
      'root-mfa',
      [
        moved('PROTECTED', 'EXPOSED', 2, 'Acme'),
        moved('REMOVED', 'EXPOSED', 1, 'Globex'),
      ],
    ],
    [
      'Acme no longer observed, −3',
      'root-mfa',
      [moved('EXPOSED', 'NOT_OBSERVED', 3, 'Acme')],
    ],
    [
      '8 overlap, Ostsee Energie',
      'root-four-eyes',
      [moved('PROTECTED', 'EXPOSED', 8, 'Ostsee Energie')],
    ],
    [
      'Acme and 2 others attested, +9',
      'root-four-eyes',
      [
        moved('NOT_OBSERVED', 'PROTECTED', 2),
        moved('NOT_OBSERVED', 'PROTECTED', 4, 'Acme'),
        moved('NOT_OBSERVED', 'EXPOSED', 3, 'Zeta'),
      ],
    ],
    [
      'Acme no longer proven, −2',
      'root-four-eyes',
      [moved('PROTECTED', 'NOT_OBSERVED', 2, 'Acme')],
    ],
    ['Accounts joined, +4', 'root-mfa', []],
  ])('says "%s"', (text, checkId, movements) => {
    expect(describeStep(checkId, step, movements)).toBe(text);
  });

  it('tells accounts that left by their number', () => {
    expect(
      describeStep('root-mfa', { before: step.after, after: step.before }, [
        moved('NOT_OBSERVED', 'NOT_APPLICABLE', 1, 'Acme'),
      ]),
    ).toBe('Accounts left, −4');
  });
});
