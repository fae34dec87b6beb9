import { inParallel } from './inParallel';

/** Work that ends when it is told to. */
class Tasks {
  readonly begun: number[] = [];
  readonly #ends = new Map<number, (error?: Error) => void>();

  work = (item: number): Promise<string> => {
    this.begun.push(item);
    return new Promise((resolve, reject) => {
      this.#ends.set(item, error =>
        error ? reject(error) : resolve(`done ${item}`),
      );
    });
  };

  end(item: number, error?: Error): void {
    this.#ends.get(item)?.(error);
  }
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('inParallel', () => {
  it('yields what is done first, and begins no more than are taken', async () => {
    const tasks = new Tasks();
    const results = inParallel([1, 2, 3, 4], 2, tasks.work);
    const first = results.next();
    await settled();
    expect(tasks.begun).toEqual([1, 2]);
    tasks.end(2);
    await expect(first).resolves.toEqual({ done: false, value: 'done 2' });
    await settled();
    expect(tasks.begun).toEqual([1, 2]);
    const second = results.next();
    await settled();
    expect(tasks.begun).toEqual([1, 2, 3]);
    tasks.end(3);
    await expect(second).resolves.toMatchObject({ value: 'done 3' });
    const rest = [results.next(), results.next(), results.next()];
    await settled();
    tasks.end(1);
    tasks.end(4);
    await expect(Promise.all(rest)).resolves.toEqual([
      { done: false, value: 'done 1' },
      { done: false, value: 'done 4' },
      { done: true, value: undefined },
    ]);
  });

  it('throws what failed once the others have ended', async () => {
    const tasks = new Tasks();
    let error: unknown;
    const failing = inParallel([1, 2, 3], 2, tasks.work)
      .next()
      .catch(reason => {
        error = reason;
      });
    await settled();
    tasks.end(1, new Error('broken'));
    await settled();
    expect(error).toBeUndefined();
    tasks.end(2);
    await failing;
    expect(error).toEqual(new Error('broken'));
    expect(tasks.begun).toEqual([1, 2]);
  });

  it('leaves no rejection unheard while nobody takes results', async () => {
    const unheard: unknown[] = [];
    const note = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', note);
    try {
      const tasks = new Tasks();
      const results = inParallel([1, 2, 3], 2, tasks.work);
      const first = results.next();
      await settled();
      tasks.end(1);
      await first;
      const second = results.next();
      await settled();
      tasks.end(2);
      await second;
      tasks.end(3, new Error('broken'));
      await settled();
      await expect(results.next()).rejects.toThrow('broken');
    } finally {
      process.off('unhandledRejection', note);
    }
    expect(unheard).toEqual([]);
  });

  it('begins nothing more when nobody wants the rest', async () => {
    const tasks = new Tasks();
    const results = inParallel([1, 2, 3], 1, tasks.work);
    const first = results.next();
    await settled();
    tasks.end(1);
    await first;
    await results.return();
    expect(tasks.begun).toEqual([1]);
  });
});
