import type { Closers } from '../lib/Closers';
import { PostgresServer } from '../lib/PostgresServer';
import { readSizes } from '../lib/readSizes';
import { runBenchmark } from '../lib/runBenchmark';
import { writeResult } from '../lib/writeResult';
import { measureChanges } from './measureChanges';
import { measureInMemory } from './measureInMemory';
import { report } from './report';

/** Maps a whole portfolio in memory, then changes single things in a database that holds it. */
async function measure(closers: Closers): Promise<void> {
  const { sizes, areDefault } = readSizes({
    accounts: 100_000,
    customers: 5_000,
    entities: 20_000,
    rules: 50,
  });
  console.log(`Mapping ${sizes.accounts} accounts in memory.`);
  const memory = measureInMemory(sizes);
  const postgres = PostgresServer.fromEnvironment();
  closers.add(() => postgres.destroy());
  console.log('Storing them, then changing one thing at a time.');
  const database = await measureChanges(sizes, postgres);
  await writeResult(report(sizes, memory, database), {
    name: 'mapping',
    postgres,
    isFull: areDefault,
    shared: 'The benchmark and PostgreSQL',
  });
}

runBenchmark(measure);
