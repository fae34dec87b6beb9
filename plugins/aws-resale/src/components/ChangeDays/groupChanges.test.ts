import type { Change } from 'backstage-plugin-aws-resale-common';
import { groupChanges } from './groupChanges';

let lastId = 0;

function change(overrides: Partial<Change>): Change {
  lastId += 1;
  return {
    id: String(lastId),
    at: '2026-11-24T13:50:00',
    kind: 'ACCOUNT_JOINED',
    customer: { ref: 'group:default/gdansk', title: 'Gdańsk Robotics' },
    payerAccountId: '330128847716',
    ...overrides,
  };
}

/** What is told: day, then kind and count of every line. */
function told(changes: Change[]) {
  return groupChanges(changes).map(({ day, lines }) => [
    day,
    ...lines.map(({ kind, count }) => `${kind} ${count}`),
  ]);
}

describe('groupChanges', () => {
  it('tells accounts of one customer that joined on one day as one line', () => {
    const changes = [
      change({ accountId: '000000000001', to: '/Kunden' }),
      change({ accountId: '000000000002', to: '/Kunden/Test' }),
    ];
    expect(told(changes)).toEqual([['2026-11-24', 'ACCOUNT_JOINED 2']]);
    expect(groupChanges(changes)[0].lines[0].latest).toBe(changes[0]);
  });

  it('keeps days apart, newest first', () => {
    expect(
      told([
        change({ at: '2026-11-24T00:10:00' }),
        change({ at: '2026-11-23T23:50:00' }),
      ]),
    ).toEqual([
      ['2026-11-24', 'ACCOUNT_JOINED 1'],
      ['2026-11-23', 'ACCOUNT_JOINED 1'],
    ]);
  });

  it.each([
    ['customers', { customer: { ref: 'group:default/b', title: 'B' } }],
    ['kinds', { kind: 'ACCOUNT_LEFT' as const }],
    ['people', { actor: 'user:default/jane' }],
  ])('keeps different %s apart', (_, difference) => {
    expect(
      groupChanges([change({}), change(difference)])[0].lines,
    ).toHaveLength(2);
  });

  it('keeps different values apart where the values are told', () => {
    const moved = { kind: 'ROOT_EMAIL_DOMAIN' as const, from: 'a.example' };
    expect(
      told([
        change({ ...moved, to: 'b.example' }),
        change({ ...moved, to: 'c.example' }),
        change({ ...moved, to: 'b.example' }),
      ]),
    ).toEqual([['2026-11-24', 'ROOT_EMAIL_DOMAIN 2', 'ROOT_EMAIL_DOMAIN 1']]);
  });

  it('tells what opened exposure apart from what closed it or hid it', () => {
    const exposure = { kind: 'POSTURE', checkId: 'exposure' } as const;
    expect(
      told([
        change({ ...exposure, from: 'PROTECTED', to: 'EXPOSED' }),
        change({ ...exposure, from: 'NOT_OBSERVED', to: 'EXPOSED' }),
        change({ ...exposure, from: 'EXPOSED', to: 'REMOVED' }),
        change({ ...exposure, from: 'EXPOSED', to: 'NOT_OBSERVED' }),
      ]),
    ).toEqual([
      [
        '2026-11-24',
        'EXPOSURE_OPENED 2',
        'EXPOSURE_CLOSED 1',
        'EXPOSURE_UNSEEN 1',
      ],
    ]);
  });

  it('tells a change of customer by its organization', () => {
    const mapped = {
      kind: 'CUSTOMER' as const,
      from: 'group:default/a',
      to: 'group:default/b',
    };
    expect(
      told([
        change({ ...mapped, customer: { ref: 'group:default/b', title: 'B' } }),
        change({ ...mapped, customer: undefined }),
      ]),
    ).toEqual([['2026-11-24', 'CUSTOMER 2']]);
  });
});
