import { retryDelayMs } from './retryDelayMs';

const NOW = new Date('2026-11-22T12:00:00Z');

describe('retryDelayMs', () => {
  it.each<[number, string | undefined, number | undefined]>([
    [200, undefined, undefined],
    [500, '1', undefined],
    [503, undefined, 1000],
    [429, '0', 0],
    [503, '10', 10_000],
    [503, '11', undefined],
    [429, 'Sun, 22 Nov 2026 12:00:04 GMT', 4000],
    [429, 'Sun, 22 Nov 2026 11:00:00 GMT', 0],
    [429, 'Sun, 22 Nov 2026 13:00:00 GMT', undefined],
    [503, 'later', undefined],
  ])('after %d with Retry-After %j: %j', (status, after, delay) => {
    const headers = after === undefined ? undefined : { 'retry-after': after };

    expect(retryDelayMs(new Response(null, { status, headers }), NOW)).toBe(
      delay,
    );
  });
});
