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
  const custodiesOf = (attestations: Record<string, string[]>) =>
    new RecordedCustodies(
      {
        attestations: new Map(Object.entries(attestations)),
        records: new Map([
          ['one', [record('one', 'MFA'), record('one', 'PASSWORD')]],
          ['two', [record('two', 'MFA', { attestedAt: LATER })]],
        ]),
      },
      {
        config: defaultConfig().posture,
        now: NOW,
        toLink: ref => ({ ref, title: `Title of ${ref}` }),
      },
    );

  it('judges accounts that were attested together once, and others apart', () => {
    const custodies = custodiesOf({
      a: ['one'],
      b: ['one'],
      c: ['two'],
      d: ['one', 'two'],
      e: ['rejected'],
    });
    const first = custodies.of('a', SUBJECT);
    expect(first).toMatchObject({
      holder: 'PROVIDER',
      custodians: [
        { ref: 'group:default/a', title: 'Title of group:default/a' },
      ],
    });
    expect(custodies.of('b', { ...SUBJECT })).toBe(first);
    for (const [accountId, subject] of [
      ['a', { ...SUBJECT, isRemoved: true }],
      ['a', { ...SUBJECT, emailHolder: 'CUSTOMER' as const }],
      ['c', SUBJECT],
      ['d', SUBJECT],
      ['e', SUBJECT],
      ['nobody', SUBJECT],
    ] as const) {
      expect(custodies.of(accountId, subject)).not.toEqual(first);
    }
    expect(custodies.of('e', SUBJECT)).toEqual(custodies.of('nobody', SUBJECT));
  });

  it('knows no holder by the mailbox from a listing of long ago', () => {
    const custodies = custodiesOf({});
    const listedAt = '2026-11-20T12:00:00.000Z';
    expect(custodies.of('a', { ...SUBJECT, listedAt }).holder).toBe('UNKNOWN');
    expect(custodies.of('a', SUBJECT).holder).toBe('PROVIDER');
  });
});
