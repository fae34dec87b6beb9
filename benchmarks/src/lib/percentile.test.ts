import { percentile } from './percentile';

describe('percentile', () => {
  it('gives the nearest value, in whatever order they come', () => {
    const values = [4, 1, 3, 2, 5];
    expect(percentile(values, 0.5)).toBe(3);
    expect(percentile(values, 0.99)).toBe(5);
    expect(percentile(values, 0)).toBe(1);
    expect(percentile([7], 0.5)).toBe(7);
  });
});
