import type { Closers } from '../lib/Closers';
import { PostgresServer } from '../lib/PostgresServer';
import { readSizes } from '../lib/readSizes';
import { runBenchmark } from '../lib/runBenchmark';
import { writeResult } from '../lib/writeResult';
import { measurePosture } from './measurePosture';
import { report } from './report';

/** Judges the root users of a whole portfolio, and asks for what pages show of them. */
async function measure(closers: Closers): Promise<void> {
  const { sizes, areDefault } = readSizes({
    accounts: 100_000,
    organizations: 1_000,
    customers: 5_000,
  });
  const postgres = PostgresServer.fromEnvironment();
  closers.add(() => postgres.destroy());
  const measured = await measurePosture(sizes, postgres, {
    tell: message => console.log(message),
    patience: { warmUp: 1_000, measure: 40_000 },
  });
  await writeResult(report(sizes, measured), {
    name: 'posture',
    postgres,
    isFull: areDefault,
    shared: 'The benchmark, PostgreSQL and other work',
  });
}

runBenchmark(measure);
