import { LruCache } from './LruCache';

describe('LruCache', () => {
  function setUp(limit: number) {
    const disposed: string[] = [];
    const busy = new Set<string>();
    const cache = new LruCache<string>({
      limit,
      isIdle: value => !busy.has(value),
      dispose: value => disposed.push(value),
    });
    const use = (key: string) => cache.use(key, () => key.toUpperCase());
    return { cache, use, disposed, busy };
  }

  it('makes a value once and drops the one used longest ago', () => {
    const { cache, use, disposed } = setUp(2);
    use('a');
    use('b');
    expect(cache.use('a', () => 'another')).toBe('A');
    use('c');
    expect(disposed).toEqual(['B']);
    expect(cache.size).toBe(2);
  });

  it('keeps values that are busy, beyond the limit if need be', () => {
    const { cache, use, disposed, busy } = setUp(1);
    busy.add('A');
    use('a');
    use('b');
    expect(disposed).toEqual([]);
    expect(cache.size).toBe(2);
    use('c');
    expect(disposed).toEqual(['B']);
    busy.clear();
    use('d');
    expect(disposed).toEqual(['B', 'A', 'C']);
  });

  it('drops a value only while it is the one that is kept', () => {
    const { cache, use, disposed } = setUp(5);
    use('a');
    cache.drop('a', 'OLD');
    expect(disposed).toEqual([]);
    cache.drop('a', 'A');
    expect(disposed).toEqual(['A']);
    expect(cache.use('a', () => 'new')).toBe('new');
  });

  it('disposes of everything when cleared', () => {
    const { cache, use, disposed } = setUp(5);
    use('a');
    use('b');
    cache.clear();
    expect(disposed).toEqual(['A', 'B']);
    expect(cache.size).toBe(0);
  });
});
