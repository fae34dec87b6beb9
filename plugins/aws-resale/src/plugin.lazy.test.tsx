/* A page that nobody opens must not cost anything: the entries load neither
   pages nor what pages are made of. */

describe('loading', () => {
  it.each([
    // The catalog's blueprints bring the design system along by themselves.
    ['./index', ['luxon']],
    ['./legacy', ['luxon', 'clsx', '@backstage/ui']],
  ])('%s loads no page', (entry, pageParts) => {
    jest.isolateModules(() => {
      for (const part of pageParts) {
        jest.doMock(part, () => {
          throw new Error(`${part} was loaded`);
        });
      }
      expect(() => require(entry)).not.toThrow();
    });
  });
});
