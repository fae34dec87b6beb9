/* A page that nobody opens must not cost anything: the entries load neither
   pages nor what pages are made of, and pages no chart library. */

describe('loading', () => {
  it.each([
    // Blueprints and search results bring the design system along by themselves.
    ['./index', ['luxon', 'recharts', './components/Chip']],
    ['./legacy', ['luxon', 'recharts', './components/Chip', './pages/Legacy']],
    ['./pages/Overview', ['recharts']],
  ])('%s loads no more than it needs', (entry, parts) => {
    jest.isolateModules(() => {
      for (const part of parts) {
        jest.doMock(part, () => {
          throw new Error(`${part} was loaded`);
        });
      }
      expect(() => require(entry)).not.toThrow();
    });
    parts.forEach(part => jest.dontMock(part));
  });
});
