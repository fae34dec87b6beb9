import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  HOLDERS,
  MODEL_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import { rollUp } from './rollup';
import type { RollupMember } from './types';

function linked(overrides: Partial<RollupMember> = {}): RollupMember {
  return {
    isPayer: false,
    verdict: 'CONSISTENT',
    model: 'ECAM',
    holder: 'CUSTOMER',
    count: 1,
    ...overrides,
  };
}

const payer = linked({ isPayer: true, holder: 'PROVIDER' });
const drifting = linked({ verdict: 'DRIFT', holder: 'PROVIDER' });
const closed = linked({ verdict: 'NOT_OBSERVED', holder: 'PROVIDER' });
const undeclared = linked({ verdict: 'UNDECLARED', model: 'UNKNOWN' });
const inTransfer = linked({ isPayer: true, verdict: 'IN_TRANSFER' });

const anyMember = fc.record({
  isPayer: fc.boolean(),
  verdict: fc.constantFrom(...MODEL_VERDICTS),
  model: fc.constantFrom(...ACCOUNT_MODELS),
  holder: fc.constantFrom(...HOLDERS),
  count: fc.integer({ min: 0, max: 5 }),
});

describe('rollUp', () => {
  it.each<[string, RollupMember[], string]>([
    ['a drifting payer', [linked(), { ...payer, verdict: 'DRIFT' }], 'DRIFT'],
    ['drift beside a transfer', [drifting, inTransfer], 'DRIFT'],
    ['a transfer', [linked(), inTransfer], 'IN_TRANSFER'],
    [
      'a transfer without a model elsewhere',
      [undeclared, inTransfer],
      'IN_TRANSFER',
    ],
    ['no model', [undeclared, { ...undeclared, isPayer: true }], 'UNDECLARED'],
    ['one model among none', [undeclared, linked()], 'CONSISTENT'],
    ['a consistent linked account', [linked(), closed, payer], 'CONSISTENT'],
    ['a consistent payer alone', [payer, closed], 'NOT_OBSERVED'],
    ['nothing', [], 'UNDECLARED'],
    ['groups of nobody', [linked({ count: 0 })], 'UNDECLARED'],
  ])('%s', (_, members, verdict) => {
    expect(rollUp(members, {}).verdict).toBe(verdict);
  });

  it('is not observed with a model and without accounts', () => {
    expect(rollUp([], { declaredModel: 'SPAM' })).toEqual({
      verdict: 'NOT_OBSERVED',
      observedModel: 'UNKNOWN',
      verdicts: {
        CONSISTENT: 0,
        DRIFT: 0,
        UNDECLARED: 0,
        IN_TRANSFER: 0,
        NOT_OBSERVED: 0,
      },
      holders: { PROVIDER: 0, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 },
      linkedAccounts: 0,
      observedLinkedAccounts: 0,
      payers: 0,
    });
    expect(rollUp([undeclared], { declaredModel: 'UNKNOWN' }).verdict).toBe(
      'UNDECLARED',
    );
  });

  it('counts as the customer page shows it', () => {
    expect(
      rollUp(
        [
          linked({ count: 29 }),
          linked({ verdict: 'DRIFT', holder: 'PROVIDER', count: 9 }),
          linked({ verdict: 'DRIFT', holder: 'OTHER', count: 2 }),
          linked({ verdict: 'NOT_OBSERVED', holder: 'UNKNOWN', count: 3 }),
          linked({ verdict: 'NOT_OBSERVED', holder: 'CUSTOMER' }),
          payer,
        ],
        { declaredModel: 'ECAM' },
      ),
    ).toEqual({
      verdict: 'DRIFT',
      observedModel: 'MIXED',
      verdicts: {
        CONSISTENT: 30,
        DRIFT: 11,
        UNDECLARED: 0,
        IN_TRANSFER: 0,
        NOT_OBSERVED: 4,
      },
      holders: { PROVIDER: 9, CUSTOMER: 30, OTHER: 2, UNKNOWN: 3 },
      linkedAccounts: 44,
      observedLinkedAccounts: 40,
      payers: 1,
    });
  });

  it.each<[RollupMember[], string]>([
    [[linked(), linked({ holder: 'UNKNOWN', verdict: 'DRIFT' })], 'ECAM'],
    [[undeclared], 'ECAM'],
    [[drifting, drifting], 'SPAM'],
    [[linked(), drifting], 'MIXED'],
    [[linked({ holder: 'OTHER', verdict: 'DRIFT' })], 'MIXED'],
    [[linked(), closed, payer], 'ECAM'],
    [[closed, payer], 'UNKNOWN'],
  ])('observes the model of linked accounts alone', (members, model) => {
    expect(rollUp(members, {}).observedModel).toBe(model);
  });

  it('does not depend on how accounts are aggregated or ordered', () => {
    fc.assert(
      fc.property(fc.array(anyMember), members => {
        const single = members
          .flatMap(member =>
            Array.from({ length: member.count }, () => ({
              ...member,
              count: 1,
            })),
          )
          .reverse();
        expect(rollUp(single, {})).toEqual(rollUp(members, {}));
      }),
    );
  });

  it('loses no account', () => {
    fc.assert(
      fc.property(fc.array(anyMember), members => {
        const result = rollUp(members, {});
        const total = members.reduce((all, { count }) => all + count, 0);
        const sum = (counts: Record<string, number>) =>
          Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum(result.verdicts)).toBe(total);
        expect(sum(result.holders)).toBe(result.linkedAccounts);
        expect(result.linkedAccounts + result.payers).toBe(total);
      }),
    );
  });
});
