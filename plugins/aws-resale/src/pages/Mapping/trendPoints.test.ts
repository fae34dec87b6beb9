import { daysBetween, trendPoints } from './trendPoints';

describe('trendPoints', () => {
  it('places days by their date and measures from zero', () => {
    expect(
      trendPoints([
        { day: '2026-10-21', unmapped: 40 },
        { day: '2026-10-22', unmapped: 20 },
        { day: '2026-10-25', unmapped: 0 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 0.25, y: 0.5 },
      { x: 1, y: 1 },
    ]);
  });

  it('draws nothing but zeros at the lower edge', () => {
    const points = trendPoints([
      { day: '2026-10-21', unmapped: 0 },
      { day: '2026-10-22', unmapped: 0 },
    ]);
    expect(points.map(({ y }) => y)).toEqual([1, 1]);
  });
});

describe('daysBetween', () => {
  it('counts days also where clocks change', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});
