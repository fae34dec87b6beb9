import { remember } from './remember';

describe('remember', () => {
  it('makes what belongs to a key once', () => {
    const make = jest.fn((key: string | undefined) => ({ key }));
    const remembered = remember(make);
    const first = remembered('a');
    expect(first).toEqual({ key: 'a' });
    expect(remembered('a')).toBe(first);
    expect(remembered(undefined)).toEqual({ key: undefined });
    expect(remembered(undefined)).toBe(remembered(undefined));
    expect(make).toHaveBeenCalledTimes(2);
  });
});
