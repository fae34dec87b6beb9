import fc from 'fast-check';
import { quoteValue } from './quoteValue';

describe('quoteValue', () => {
  it('quotes a text', () => {
    expect(quoteValue('ESPAM')).toBe('"ESPAM"');
  });

  it('cuts a long text between characters', () => {
    expect(quoteValue('🦅'.repeat(61))).toBe(`"${'🦅'.repeat(60)}…"`);
    expect(quoteValue('🦅'.repeat(60))).toBe(`"${'🦅'.repeat(60)}"`);
  });

  it('never repeats an e-mail address', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), (text, email) => {
        expect(quoteValue(text + email)).toBe('an e-mail address');
      }),
    );
  });
});
