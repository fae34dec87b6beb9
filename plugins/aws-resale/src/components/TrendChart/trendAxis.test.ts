import { trendAxis } from './trendAxis';

describe('trendAxis', () => {
  it.each([
    [[0.81, 0.94], 0.5],
    [[0.83, 0.94], 0.8],
    [[0.52, 0.75], 0.5],
    [[0.51, 0.75], 0.4],
    [[0.3, 1], 0],
    [[0.97, 1], 0.9],
    [[], 0.9],
  ])('of %j starts at %d', (shares, from) => {
    expect(trendAxis(shares).from).toBe(from);
  });

  it('never cuts a point off', () => {
    for (let lowest = 0; lowest <= 100; lowest += 1) {
      const { from, ticks } = trendAxis([1, lowest / 100]);
      expect(from).toBeLessThanOrEqual(lowest / 100);
      expect(ticks[0]).toBe(from);
      expect(ticks.at(-1)).toBe(1);
    }
  });
});
