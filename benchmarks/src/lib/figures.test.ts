import { figures } from './figures';

describe('figures', () => {
  it('are printed as people read them', () => {
    expect(figures.count(50_050.4)).toBe('50,050');
    expect(figures.seconds(59.94)).toBe('59.9 s');
    expect(figures.seconds(249.6)).toBe('4 min 10 s');
    expect(figures.ratio(21 / 33)).toBe('0.64');
    expect(figures.load(30, 120)).toBe('25.0 %');
    expect(figures.megabytes(310_400_000)).toBe('310 MB');
    expect(figures.kilobytes(5_840)).toBe('5.8 kB');
  });

  it('say where the system does not tell', () => {
    expect(figures.load(undefined, 120)).toBe('not known');
  });
});
