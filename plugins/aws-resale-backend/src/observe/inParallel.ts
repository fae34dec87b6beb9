/**
 * Does something for every item, several at once, and yields what comes of it as
 * it comes. No more are begun than are taken, so that nothing piles up.
 *
 * @param limit - how many at once, from 1
 * @throws what the first one that fails throws, once those under way have ended.
 */
export async function* inParallel<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running = new Set<Promise<{ done: () => void; result: R }>>();
  const begin = (item: T) => {
    const task = work(item).then(result => ({
      done: () => running.delete(task),
      result,
    }));
    running.add(task);
  };
  try {
    for (const item of items) {
      begin(item);
      if (running.size >= limit) {
        const { done, result } = await Promise.race(running);
        done();
        yield result;
      }
    }
    while (running.size > 0) {
      const { done, result } = await Promise.race(running);
      done();
      yield result;
    }
  } finally {
    await Promise.allSettled(running);
  }
}
