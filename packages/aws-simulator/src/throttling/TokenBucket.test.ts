import fc from 'fast-check';
import { TokenBucket } from './TokenBucket';

describe('TokenBucket', () => {
  it('never gives more than its burst and what refilled since', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 200 }),
        (rate, burst, pauses) => {
          const bucket = new TokenBucket({ rate, burst }, 0);
          let now = 0;
          let given = 0;
          for (const pause of pauses) {
            now += pause;
            given += bucket.take(now, 1) ? 1 : 0;
          }
          expect(given).toBeLessThanOrEqual(burst + (now / 1000) * rate + 1e-9);
        },
      ),
    );
  });

  it('takes nothing back when the clock is set back', () => {
    const bucket = new TokenBucket({ rate: 1, burst: 2 }, 10_000);

    expect([1, 2, 3].map(() => bucket.take(5_000, 1))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
