import { annotationDigest } from './annotationDigest';

describe('annotationDigest', () => {
  it('tells values, keys and their lack apart, and no order', () => {
    const digest = annotationDigest({ a: '1', b: '2' });
    expect(annotationDigest({ b: '2', a: '1' })).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const others = [{ a: '1' }, { a: '1', b: '3' }, { a: '1', c: '2' }, {}];
    expect(new Set(others.map(annotationDigest)).add(digest).size).toBe(5);
  });
});
