import fc from 'fast-check';
import { judgeCustody } from './judgeCustody';
import type {
  CustodyInput,
  CustodyRecord,
  HalfProblem,
  MembershipGraph,
} from './types';

const NOW = new Date('2026-11-24T14:05:00.000Z');
const A = 'group:default/root-custody-a';
const B = 'group:default/root-custody-b';
const MARA = 'user:default/mara.lindqvist';

function record(
  facet: CustodyRecord['facet'],
  ref: string,
  overrides: Partial<CustodyRecord> = {},
): CustodyRecord {
  return {
    facet,
    custodian: { type: 'CATALOG', ref },
    party: 'PROVIDER',
    since: '2026-11-01',
    attestedBy: 'user:default/i.novak',
    attestedAt: '2026-11-03T11:15:00.000Z',
    confirmedBy: 'user:default/p.hruby',
    nextReview: '2027-02-03',
    ...overrides,
  };
}

/** Groups by their members; every user among them is in the catalog. */
function graphOf(groups: Record<string, readonly string[]>): MembershipGraph {
  const people = Object.values(groups)
    .flat()
    .filter(ref => ref.startsWith('user:'));
  return {
    membersOf: new Map(Object.entries(groups)),
    people: new Set(people),
    observedAt: '2026-11-24T14:04:30.000Z',
  };
}

const TEAMS = graphOf({
  [A]: ['user:default/anna', 'user:default/ben'],
  [B]: ['user:default/cleo', 'user:default/dirk'],
  'group:default/empty': [],
});

function inputOf(overrides: Partial<CustodyInput> = {}): CustodyInput {
  return {
    records: [record('PASSWORD', A), record('MFA', B)],
    memberships: TEAMS,
    emailHolder: 'PROVIDER',
    expectedHolder: 'PROVIDER',
    isRemoved: false,
    limits: { graceDays: 14, membershipsFreshFor: 120_000 },
    now: NOW,
    ...overrides,
  };
}

function fourEyes(overrides: Partial<CustodyInput>) {
  return judgeCustody(inputOf(overrides)).fourEyes;
}

describe('four-eyes', () => {
  it('is proven by two custodians who share nobody', () => {
    expect(fourEyes({})).toEqual({
      verdict: 'PROVEN',
      shared: [],
      problems: [],
      passwordPeople: 2,
      mfaPeople: 2,
    });
  });

  it('names a member that two groups share three levels down, with the path', () => {
    const graph = graphOf({
      [A]: [MARA, 'user:default/anna'],
      [B]: ['user:default/cleo', 'group:default/on-call-leipzig'],
      'group:default/on-call-leipzig': ['group:default/sre-north'],
      'group:default/sre-north': ['group:default/sre-north-lead'],
      'group:default/sre-north-lead': [MARA],
    });
    expect(fourEyes({ memberships: graph })).toMatchObject({
      verdict: 'BROKEN',
      shared: [
        {
          ref: MARA,
          passwordPath: [A, MARA],
          mfaPath: [
            B,
            'group:default/on-call-leipzig',
            'group:default/sre-north',
            'group:default/sre-north-lead',
            MARA,
          ],
          mfaFacet: 'MFA',
        },
      ],
    });
    // Without the membership it is proven again.
    const membersOf = new Map(graph.membersOf);
    membersOf.set('group:default/sre-north-lead', ['user:default/cleo']);
    expect(fourEyes({ memberships: { ...graph, membersOf } }).verdict).toBe(
      'PROVEN',
    );
  });

  it('is broken where one person keeps both, whatever the case of the ref', () => {
    const records = [
      record('PASSWORD', 'user:default/Anna'),
      record('MFA', 'user:default/anna'),
    ];
    expect(fourEyes({ records })).toMatchObject({
      verdict: 'BROKEN',
      shared: [{ ref: 'user:default/anna' }],
    });
  });

  it('is broken by the backup device too', () => {
    const records = [
      record('PASSWORD', A),
      record('MFA', B),
      record('BACKUP_MFA', 'user:default/ben'),
    ];
    expect(fourEyes({ records })).toMatchObject({
      verdict: 'BROKEN',
      shared: [{ ref: 'user:default/ben', mfaFacet: 'BACKUP_MFA' }],
    });
  });

  it.each<[string, CustodyRecord]>([
    [
      'nobody confirmed',
      record('BACKUP_MFA', 'user:default/ben', { confirmedBy: undefined }),
    ],
    [
      'does not exist',
      record('BACKUP_MFA', A, { custodian: { type: 'NONE' } }),
    ],
  ])('is not touched by a backup device that %s', (_, backup) => {
    expect(fourEyes({ records: [...inputOf().records, backup] }).verdict).toBe(
      'PROVEN',
    );
  });

  it('is not proven while the record of a backup device has run out', () => {
    const backup = record('BACKUP_MFA', 'user:default/eva', {
      nextReview: '2026-11-20',
    });
    expect(fourEyes({ records: [...inputOf().records, backup] })).toMatchObject(
      {
        verdict: 'NOT_PROVEN',
        problems: [{ facet: 'BACKUP_MFA', problem: 'EXPIRED' }],
      },
    );
  });

  it.each<[string, Partial<CustodyInput>, HalfProblem]>([
    [
      'no record',
      { records: [record('PASSWORD', A)] },
      { facet: 'MFA', problem: 'NOT_ATTESTED' },
    ],
    [
      'no confirmation',
      {
        records: [
          record('PASSWORD', A),
          record('MFA', B, { confirmedBy: undefined }),
        ],
      },
      { facet: 'MFA', problem: 'UNCONFIRMED' },
    ],
    [
      'a confirmation by the same person',
      {
        records: [
          record('PASSWORD', A),
          record('MFA', B, { confirmedBy: 'user:default/I.Novak' }),
        ],
      },
      { facet: 'MFA', problem: 'UNCONFIRMED' },
    ],
    [
      'an expired record',
      {
        records: [
          record('PASSWORD', A, { nextReview: '2026-11-23' }),
          record('MFA', B),
        ],
      },
      { facet: 'PASSWORD', problem: 'EXPIRED' },
    ],
    [
      'an empty group',
      {
        records: [record('PASSWORD', A), record('MFA', 'group:default/empty')],
      },
      { facet: 'MFA', problem: 'NOBODY', name: 'group:default/empty' },
    ],
    [
      'an unknown group',
      { records: [record('PASSWORD', A), record('MFA', 'group:default/gone')] },
      { facet: 'MFA', problem: 'NOT_IN_CATALOG', name: 'group:default/gone' },
    ],
    [
      'an unknown user',
      { records: [record('PASSWORD', 'user:default/gone'), record('MFA', B)] },
      {
        facet: 'PASSWORD',
        problem: 'NOT_IN_CATALOG',
        name: 'user:default/gone',
      },
    ],
    [
      'an external party',
      {
        records: [
          record('PASSWORD', A),
          record('MFA', B, {
            custodian: { type: 'EXTERNAL', name: 'Notary Weber' },
          }),
        ],
      },
      { facet: 'MFA', problem: 'EXTERNAL', name: 'Notary Weber' },
    ],
    [
      'nothing to keep',
      {
        records: [
          record('PASSWORD', A, { custodian: { type: 'NONE' } }),
          record('MFA', B),
        ],
      },
      { facet: 'PASSWORD', problem: 'NOBODY' },
    ],
    [
      'old memberships',
      { memberships: { ...TEAMS, observedAt: '2026-11-24T14:02:00.000Z' } },
      { facet: 'PASSWORD', problem: 'MEMBERSHIPS_STALE', name: A },
    ],
    [
      'memberships of no time',
      { memberships: { ...TEAMS, observedAt: '' } },
      { facet: 'PASSWORD', problem: 'MEMBERSHIPS_STALE', name: A },
    ],
    [
      'unread memberships',
      { memberships: undefined },
      { facet: 'PASSWORD', problem: 'MEMBERSHIPS_UNREAD', name: A },
    ],
  ])('is not proven with %s', (_, overrides, problem) => {
    const { verdict, problems } = fourEyes(overrides);
    expect(verdict).toBe('NOT_PROVEN');
    expect(problems).toContainEqual(problem);
  });

  it('is not proven where one external party keeps both', () => {
    const custodian = { type: 'EXTERNAL', name: 'Weber' } as const;
    const records = [
      record('PASSWORD', '', { custodian }),
      record('MFA', '', { custodian }),
    ];
    expect(fourEyes({ records }).verdict).toBe('NOT_PROVEN');
  });

  it('is broken by who is known, even beside who is not', () => {
    const memberships = graphOf({
      [A]: [MARA],
      [B]: ['group:default/gone', MARA],
    });
    const { verdict, problems } = fourEyes({ memberships });
    expect(verdict).toBe('BROKEN');
    expect(problems).toEqual([
      { facet: 'MFA', problem: 'NOT_IN_CATALOG', name: 'group:default/gone' },
    ]);
  });

  it.each([
    ['Vault KV-2291', 'vault  kv-2291', 'BROKEN'],
    ['Vault KV-2291', 'Safe LEJ-07', 'PROVEN'],
    ['  ', '  ', 'PROVEN'],
  ])('with %j and %j is %s', (one, other, verdict) => {
    const records = [
      record('PASSWORD', A, { keptIn: { place: one, entry: 'password' } }),
      record('MFA', B, { keptIn: { place: other, entry: 'seed' } }),
    ];
    expect(fourEyes({ records }).verdict).toBe(verdict);
  });

  it('flags a place that keeps both, whoever the custodians are', () => {
    const keptIn = { place: 'Vault KV-2291' };
    const custodian = { type: 'EXTERNAL', name: 'Notary Weber' } as const;
    expect(
      fourEyes({
        records: [
          record('PASSWORD', A, { keptIn }),
          record('MFA', B, { keptIn, custodian }),
        ],
      }),
    ).toMatchObject({ verdict: 'BROKEN', sharedPlace: 'Vault KV-2291' });
  });
});

describe('facets', () => {
  it.each([
    ['2026-11-24', 'CURRENT'],
    ['2026-11-23', 'EXPIRED'],
    ['2026-11-10', 'EXPIRED'],
    ['2026-11-09', 'OVERDUE'],
    ['2026-11-24T00:00:00Z', 'CURRENT'],
    ['soon', 'EXPIRED'],
  ])('reviewed by %s is %s', (nextReview, status) => {
    const records = [record('MFA', B, { nextReview })];
    expect(judgeCustody(inputOf({ records })).facets.MFA.status).toBe(status);
  });

  it('keeps the confirmed record until a newer one is confirmed', () => {
    const old = record('MFA', B);
    const newer = record('MFA', A, {
      attestedAt: '2026-11-20T09:00:00.000Z',
      confirmedBy: undefined,
    });
    const { MFA } = judgeCustody(inputOf({ records: [newer, old] })).facets;
    expect(MFA).toMatchObject({
      status: 'CURRENT',
      record: old,
      pending: newer,
    });
    const confirmed = { ...newer, confirmedBy: 'user:default/p.hruby' };
    expect(
      judgeCustody(inputOf({ records: [old, confirmed] })).facets.MFA,
    ).toMatchObject({ record: confirmed, pending: undefined });
  });

  it('needs no password and no MFA once the credentials are removed', () => {
    const { facets } = judgeCustody(inputOf({ records: [], isRemoved: true }));
    expect(
      Object.values(facets).map(({ facet, status }) => `${facet} ${status}`),
    ).toEqual([
      'EMAIL OBSERVED',
      'PASSWORD NOT_NEEDED',
      'MFA NOT_NEEDED',
      'BACKUP_MFA NOT_NEEDED',
      'PHONE NOT_ATTESTED',
    ]);
  });

  it.each([
    ['PROVIDER', 'PROVIDER', false],
    ['CUSTOMER', 'PROVIDER', true],
    ['OTHER', 'CUSTOMER', true],
    ['OTHER', 'ANY', true],
    ['CUSTOMER', 'ANY', false],
    ['OTHER', undefined, false],
  ] as const)(
    'held by %s with %s expected: wrong is %s',
    (party, expectedHolder, isWrong) => {
      const { facets } = judgeCustody(
        inputOf({ records: [record('PHONE', A, { party })], expectedHolder }),
      );
      expect(facets.PHONE.wrongParty).toBe(isWrong ? party : undefined);
    },
  );

  it('judges an e-mail by its domain and by its record', () => {
    const email = (
      party: CustodyRecord['party'],
      emailHolder: CustodyInput['emailHolder'],
    ) =>
      judgeCustody(
        inputOf({ records: [record('EMAIL', A, { party })], emailHolder }),
      ).facets.EMAIL.wrongParty;
    expect(email('PROVIDER', 'PROVIDER')).toBeUndefined();
    expect(email('CUSTOMER', 'PROVIDER')).toBe('CUSTOMER');
    expect(email('PROVIDER', 'CUSTOMER')).toBe('CUSTOMER');
  });
});

describe('holder of a root user', () => {
  it.each<[string, Partial<CustodyInput>, string]>([
    ['e-mail and records', {}, 'PROVIDER'],
    ['the e-mail alone', { records: [] }, 'PROVIDER'],
    ['records alone', { emailHolder: 'UNKNOWN' }, 'PROVIDER'],
    ['contradicting records', { emailHolder: 'CUSTOMER' }, 'UNKNOWN'],
    ['nothing', { records: [], emailHolder: 'UNKNOWN' }, 'UNKNOWN'],
    [
      'an expired record',
      {
        emailHolder: 'CUSTOMER',
        records: [record('MFA', B, { nextReview: '2026-11-01' })],
      },
      'CUSTOMER',
    ],
  ])('follows from %s', (_, overrides, holder) => {
    expect(judgeCustody(inputOf(overrides)).holder).toBe(holder);
  });
});

describe('any graph of groups', () => {
  const names = fc.constantFrom(...'abcdefgh');
  const anyMembers = fc.array(
    fc.oneof(
      names.map(name => `group:default/${name}`),
      fc
        .constantFrom('anna', 'ben', 'cleo')
        .map(name => `user:default/${name}`),
    ),
    { maxLength: 4 },
  );
  const anyGraph = fc
    .dictionary(
      names.map(name => `group:default/${name}`),
      anyMembers,
    )
    .map(
      (groups): MembershipGraph => ({
        ...graphOf(groups),
        people: new Set(['user:default/anna', 'user:default/ben']),
      }),
    );

  /** Everybody below a group, by hand: marks spread until nothing changes. */
  function reachable(ref: string, { membersOf, people }: MembershipGraph) {
    const reached = new Set([ref]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const [group, members] of membersOf) {
        if (reached.has(group)) {
          members.forEach(member => reached.add(member));
        }
      }
    }
    return {
      people: [...reached].filter(member => people.has(member)),
      isKnown: [...reached].every(
        member => people.has(member) || membersOf.has(member),
      ),
    };
  }

  it('ends, finds everybody and proves only what is known', () => {
    fc.assert(
      fc.property(anyGraph, memberships => {
        const [a, b] = ['group:default/a', 'group:default/b'];
        const result = fourEyes({
          records: [record('PASSWORD', a), record('MFA', b)],
          memberships,
        });
        const one = reachable(a, memberships);
        const other = reachable(b, memberships);
        const shared = one.people.filter(ref => other.people.includes(ref));
        expect(result.shared.map(({ ref }) => ref)).toEqual(shared.sort());
        for (const { ref, passwordPath, mfaPath } of result.shared) {
          for (const [start, path] of [
            [a, passwordPath],
            [b, mfaPath],
          ] as const) {
            expect([path.at(0), path.at(-1)]).toEqual([start, ref]);
            path.slice(1).forEach((member, index) => {
              expect(memberships.membersOf.get(path[index])).toContain(member);
            });
          }
        }
        const isProven =
          shared.length === 0 &&
          one.isKnown &&
          other.isKnown &&
          one.people.length > 0 &&
          other.people.length > 0;
        expect(result.verdict === 'PROVEN').toBe(isProven);
        expect(result.verdict === 'BROKEN').toBe(shared.length > 0);
      }),
    );
  });

  it('goes down a chain of any length', () => {
    const depth = 20_000;
    const groups = Object.fromEntries(
      Array.from({ length: depth }, (_, level) => [
        `group:default/${level}`,
        [level + 1 < depth ? `group:default/${level + 1}` : MARA],
      ]),
    );
    const [shared] = fourEyes({
      records: [record('PASSWORD', 'group:default/0'), record('MFA', MARA)],
      memberships: graphOf(groups),
    }).shared;
    expect(shared.passwordPath).toHaveLength(depth + 1);
  });

  it('does not depend on the order of records and members', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.shuffledSubarray(
          [
            record('PASSWORD', 'group:default/a'),
            record('PASSWORD', 'group:default/c'),
            record('MFA', 'group:default/b'),
            record('MFA', 'group:default/d', { confirmedBy: undefined }),
            record('BACKUP_MFA', 'group:default/e'),
          ],
          { minLength: 5 },
        ),
        (memberships, records) => {
          const reversed = new Map(
            [...memberships.membersOf]
              .reverse()
              .map(([group, members]) => [group, [...members].reverse()]),
          );
          expect(
            judgeCustody(
              inputOf({
                records: [...records].reverse(),
                memberships: { ...memberships, membersOf: reversed },
              }),
            ),
          ).toEqual(judgeCustody(inputOf({ records, memberships })));
        },
      ),
    );
  });
});
