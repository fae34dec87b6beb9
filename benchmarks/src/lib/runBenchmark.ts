import { Closers } from './Closers';

/**
 * Runs a benchmark to its end, and closes what it opened.
 *
 * @param measure - is given where to note what has to be closed.
 */
export async function runBenchmark(
  measure: (closers: Closers) => Promise<void>,
): Promise<void> {
  const closers = new Closers();
  try {
    await measure(closers);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await closers.close();
  }
}
