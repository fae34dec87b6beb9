import fc from 'fast-check';
import { entityNameOf } from './entityNameOf';

describe('entityNameOf', () => {
  it.each<[string, string | undefined]>([
    ['Acme', 'acme'],
    ['Müller & Söhne', 'muller-sohne'],
    ['Mu\u0308ller', 'muller'],
    ['Straße', 'strasse'],
    ['STRASSE ẞ', 'strasse-ss'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Þór Đorđević', 'thor-dordevic'],
    ['İstanbul ılık', 'istanbul-ilik'],
    ['Ａｃｍｅ ①', 'acme-1'],
    ['a__b..c', 'a-b-c'],
    ['  -acme- ', 'acme'],
    ['株式会社', undefined],
    ['---', undefined],
    ['', undefined],
    ['\ud800', undefined],
    ['x'.repeat(70), 'x'.repeat(63)],
    [`${'x'.repeat(62)} y`, 'x'.repeat(62)],
  ])('makes of "%s" the name %s', (text, expected) => {
    expect(entityNameOf(text)).toBe(expected);
  });

  it('makes a name that the catalog takes of any text, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const name = entityNameOf(text);
        expect(name ?? 'none').toMatch(
          /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/,
        );
        expect(entityNameOf(name ?? '')).toBe(name);
      }),
    );
  });
});
