import { buildCustomer, buildRollup } from '../../__testUtils__/builders';
import { compareCustomer, unexpectedHolders } from './compareCustomer';

const mixed = { PROVIDER: 9, CUSTOMER: 29, OTHER: 3, UNKNOWN: 1 };

describe('compareCustomer', () => {
  it.each([
    ['ECAM', 'DRIFT', 'MIXED', 'differs'],
    ['ECAM', 'DRIFT', 'SPAM', 'differs'],
    // The payer drifts, not the linked accounts.
    ['ECAM', 'DRIFT', 'ECAM', 'agrees'],
    ['SPAM', 'CONSISTENT', 'SPAM', 'agrees'],
    // Single accounts are declared to differ.
    ['SPAM', 'CONSISTENT', 'MIXED', 'agrees'],
    ['SPAM', 'NOT_OBSERVED', 'UNKNOWN', 'unclear'],
    ['SPAM', 'IN_TRANSFER', 'MIXED', 'unclear'],
    ['UNKNOWN', 'UNDECLARED', 'SPAM', 'unclear'],
    ['DISTRIBUTOR', 'DRIFT', 'MIXED', 'unclear'],
  ] as const)(
    '%s with verdict %s and observed %s %s',
    (model, verdict, observedModel, relation) => {
      const rollup = buildRollup({ verdict, observedModel });
      expect(compareCustomer(buildCustomer({ model, rollup }))).toBe(relation);
    },
  );
});

describe('unexpectedHolders', () => {
  const drift = buildRollup({ verdict: 'DRIFT', holders: mixed });
  it.each([
    ['ECAM', drift, ['OTHER', 'PROVIDER', 'UNKNOWN']],
    ['SPAM', drift, ['OTHER', 'CUSTOMER', 'UNKNOWN']],
    ['DISTRIBUTOR', drift, []],
    ['ECAM', buildRollup({ holders: mixed, verdict: 'CONSISTENT' }), []],
    [
      'SPAM',
      buildRollup({
        verdict: 'DRIFT',
        holders: { PROVIDER: 9, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 },
      }),
      [],
    ],
  ] as const)('under %s', (model, rollup, holders) => {
    expect(unexpectedHolders(buildCustomer({ model, rollup }))).toEqual(
      holders,
    );
  });
});
