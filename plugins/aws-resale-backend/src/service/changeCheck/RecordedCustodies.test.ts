import { defaultConfig } from '../../config/defaultConfig';
import type { StoredCustodyRecord } from '../../store/posture/CustodyStore';
import { RecordedCustodies } from './RecordedCustodies';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const LATER = '2026-11-04T09:00:00.000Z';
const SUBJECT = {
  emailHolder: 'PROVIDER' as const,
  listedAt: NOW.toISOString(),
  isRemoved: false,
};

function record(
  attestationId: string,
  facet: StoredCustodyRecord['facet'],
  rest: Partial<StoredCustodyRecord> = {},
): StoredCustodyRecord {
  return {
    attestationId,
    facet,
    custodian: { type: 'CATALOG', ref: 'group:default/a' },
    party: 'PROVIDER',
    since: '2026-01-01',
    attestedBy: 'user:default/iva',
    attestedAt: '2026-11-03T09:00:00.000Z',
    confirmedBy: 'user:default/petr',
    nextReview: '2026-12-01',
    ...rest,
  };
}

describe('RecordedCustodies', () => {
  const custodies = new RecordedCustodies(
    { config: defaultConfig().posture, now: NOW },
    ref => ({ ref, title: `Title of ${ref}` }),
  );

  it('judges accounts that were attested together once, and others apart', () => {
    const records = [record('one', 'MFA'), record('one', 'PASSWORD')];
    const first = custodies.of(SUBJECT, records);
    expect(first).toMatchObject({
      holder: 'PROVIDER',
      custodians: [
        { ref: 'group:default/a', title: 'Title of group:default/a' },
      ],
    });
    expect(custodies.of(SUBJECT, [...records])).toBe(first);
    for (const [subject, others] of [
      [{ ...SUBJECT, isRemoved: true }, records],
      [{ ...SUBJECT, emailHolder: 'CUSTOMER' as const }, records],
      [SUBJECT, [record('two', 'MFA')]],
      [SUBJECT, [...records, record('two', 'MFA', { attestedAt: LATER })]],
      [SUBJECT, []],
    ] as const) {
      expect(custodies.of(subject, others)).not.toEqual(first);
    }
  });

  it('knows no holder by the mailbox from a listing of long ago', () => {
    const listedAt = '2026-11-20T12:00:00.000Z';
    expect(custodies.of({ ...SUBJECT, listedAt }, []).holder).toBe('UNKNOWN');
    expect(custodies.of(SUBJECT, []).holder).toBe('PROVIDER');
  });
});
