import fc from 'fast-check';
import { HOLDERS } from 'backstage-plugin-aws-resale-common';
import { judgeCustody } from '../../judge/custody/judgeCustody';
import type { CustodyInput, CustodyRecord } from '../../judge/custody/types';
import { recordedCustody } from './recordedCustody';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const A = 'group:default/custody-a';
const B = 'group:default/custody-b';

function record(
  facet: CustodyRecord['facet'],
  rest: Partial<CustodyRecord> = {},
): CustodyRecord {
  return {
    facet,
    custodian: { type: 'CATALOG', ref: A },
    party: 'PROVIDER',
    since: '2026-01-01',
    attestedBy: 'user:default/iva',
    attestedAt: '2026-11-03T09:00:00.000Z',
    confirmedBy: 'user:default/petr',
    nextReview: '2026-12-01',
    ...rest,
  };
}

function inputOf(
  records: CustodyRecord[],
  rest: Partial<CustodyInput> = {},
): CustodyInput {
  return {
    records,
    memberships: undefined,
    emailHolder: 'UNKNOWN',
    isRemoved: false,
    limits: { graceDays: 14, membershipsFreshFor: 0 },
    now: NOW,
    ...rest,
  };
}

const anyRecord = fc
  .record({
    facet: fc.constantFrom(
      'EMAIL' as const,
      'PASSWORD' as const,
      'MFA' as const,
      'PHONE' as const,
    ),
    party: fc.constantFrom('PROVIDER' as const, 'CUSTOMER' as const),
    nextReview: fc.constantFrom('2026-11-23', '2026-11-24', '2025-01-01'),
    attestedAt: fc.constantFrom(
      '2026-11-03T09:00:00.000Z',
      '2026-11-04T09:00:00.000Z',
    ),
    confirmedBy: fc.constantFrom(undefined, 'user:default/petr'),
    custodian: fc.constantFrom<CustodyRecord['custodian']>(
      { type: 'NONE' },
      { type: 'CATALOG', ref: A },
      { type: 'EXTERNAL', name: 'Escrow' },
    ),
  })
  .map(({ facet, ...rest }) => record(facet, rest));

describe('recordedCustody', () => {
  it('finds the holder that the judge of custody finds', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 5 }),
        fc.constantFrom(...HOLDERS),
        fc.boolean(),
        (records, emailHolder, isRemoved) => {
          const input = inputOf(records, { emailHolder, isRemoved });
          expect(recordedCustody(input).holder).toBe(
            judgeCustody(input).holder,
          );
        },
      ),
    );
  });

  it('counts a record to the end of the last day of grace', () => {
    expect(
      recordedCustody(
        inputOf([record('PHONE'), record('PASSWORD', { nextReview: 'soon' })]),
      ).ages,
    ).toEqual([
      {
        kind: 'CUSTODY',
        what: 'custody of the root password',
        observedAt: '2026-11-03T09:00:00.000Z',
      },
      {
        kind: 'CUSTODY',
        what: 'custody of the phone',
        observedAt: '2026-11-03T09:00:00.000Z',
        countsUntil: '2026-12-15T23:59:59.999Z',
      },
    ]);
  });

  it('has no age of what one person recorded, or of what there is nothing to keep of', () => {
    const records = [
      record('PASSWORD'),
      record('PHONE', { confirmedBy: undefined }),
    ];
    expect(recordedCustody(inputOf(records, { isRemoved: true })).ages).toEqual(
      [],
    );
  });

  it('names whoever keeps what there is to log in with, each once', () => {
    const { custodians } = recordedCustody(
      inputOf([
        record('PASSWORD'),
        record('MFA', { custodian: { type: 'EXTERNAL', name: 'Escrow' } }),
        record('BACKUP_MFA'),
        record('PHONE', { custodian: { type: 'CATALOG', ref: B } }),
      ]),
    );
    expect(custodians).toEqual([
      { type: 'CATALOG', ref: A },
      { type: 'EXTERNAL', name: 'Escrow' },
    ]);
    expect(
      recordedCustody(
        inputOf([
          record('PASSWORD', { custodian: { type: 'NONE' } }),
          record('MFA', { confirmedBy: undefined }),
        ]),
      ).custodians,
    ).toEqual([]);
  });
});
