import { makeConfig } from '../../__testUtils__/setUpPolling';
import { catalogAge } from './catalogAge';

describe('catalogAge', () => {
  it.each([
    [600_000, '2026-11-24T14:45:00.000Z'],
    [3_600_000, '2026-11-24T17:00:00.000Z'],
  ])(
    'counts as long as a listing, or for three sweeps of %d ms',
    (intervalMs, countsUntil) => {
      const { polling, customers } = makeConfig();
      expect(
        catalogAge('2026-11-24T14:00:00.000Z', {
          polling,
          customers: { ...customers, intervalMs },
        }),
      ).toEqual({
        kind: 'CUSTOMER',
        what: 'reading of the catalog',
        observedAt: '2026-11-24T14:00:00.000Z',
        countsUntil,
      });
    },
  );

  it('does not count while the catalog was never read', () => {
    expect(catalogAge(undefined, makeConfig())).toEqual({
      kind: 'CUSTOMER',
      what: 'reading of the catalog',
    });
  });
});
