import { DateTime } from 'luxon';
import { beginVisit, endedVisit, seenVisit } from './visit';

const now = DateTime.fromISO('2026-11-24T14:00:00Z');
const at = (iso: string) => DateTime.fromISO(iso);

describe('beginVisit', () => {
  it.each([
    [undefined],
    [null],
    ['2026-11-20T10:00:00Z'],
    [{ since: 'yesterday', seenAt: 4 }],
    [{ seenAt: '2026-11-20T10:00:00Z' }],
  ])('takes %j for nothing kept: the last 7 days', kept => {
    expect(beginVisit(kept, now)).toEqual({
      since: '2026-11-17T14:00:00.000Z',
      isFirst: true,
    });
  });

  it('begins where the last visit ended', () => {
    const last = beginVisit(undefined, at('2026-11-20T10:00:00Z'));
    const kept = seenVisit(last, at('2026-11-20T10:00:05Z'));
    expect(beginVisit(kept, now)).toEqual({
      since: '2026-11-20T10:00:05.000Z',
      isFirst: false,
    });
  });

  it('goes on with the same visit for half an hour', () => {
    const visit = { since: '2026-11-20T10:00:00.000Z', isFirst: false };
    const kept = seenVisit(visit, at('2026-11-24T13:31:00Z'));
    expect(beginVisit(kept, now)).toEqual(visit);
    expect(beginVisit(kept, at('2026-11-24T14:01:00Z'))).toEqual({
      since: '2026-11-24T13:31:00.000Z',
      isFirst: false,
    });
  });

  it('goes on with a first visit as a first one', () => {
    const first = beginVisit(undefined, at('2026-11-24T13:50:00Z'));
    const kept = seenVisit(first, at('2026-11-24T13:50:00Z'));
    expect(beginVisit(kept, now)).toEqual(first);
  });

  it('shows nothing anew of a visit that was ended', () => {
    expect(
      beginVisit(endedVisit(at('2026-11-24T13:59:00Z')), now),
    ).toMatchObject({ since: '2026-11-24T13:59:00.000Z' });
  });

  it('believes no moment that is still to come', () => {
    const kept = endedVisit(at('2027-11-24T14:00:00Z'));
    expect(beginVisit(kept, now)).toMatchObject({
      since: '2026-11-24T14:00:00.000Z',
    });
  });
});
