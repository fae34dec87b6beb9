import { Closers } from '../lib/Closers';
import { Estate } from '../lib/Estate';
import { PortalProcess } from '../lib/PortalProcess';
import { PortalStore } from '../lib/PortalStore';
import { PostgresServer } from '../lib/PostgresServer';
import { readSizes } from '../lib/readSizes';
import { runBenchmark } from '../lib/runBenchmark';
import { writeResult } from '../lib/writeResult';
import { measurePoll } from './measurePoll';
import { report, type PolledSize } from './report';

const ACCOUNTS = [100, 1_000, 10_000];
const ORGANIZATIONAL_UNITS = 100;

/** Polls one organization of each size twice: unknown, and unchanged. */
async function measure(closers: Closers): Promise<void> {
  const { sizes, areDefault } = readSizes({ largest: 10_000 });
  const polled: PolledSize[] = [];
  for (const accounts of ACCOUNTS.filter(size => size <= sizes.largest)) {
    console.log(`Polling ${accounts} accounts.`);
    polled.push(await measureSize(accounts, closers));
  }
  const postgres = PostgresServer.fromEnvironment();
  closers.add(() => postgres.destroy());
  await writeResult(report(polled, ORGANIZATIONAL_UNITS), {
    name: 'polls',
    postgres,
    isFull: areDefault,
  });
}

async function measureSize(
  accounts: number,
  closers: Closers,
): Promise<PolledSize> {
  const estate = await Estate.start({
    seed: 'polls',
    organizations: 1,
    accountsPerOrganization: accounts,
    organizationalUnitsPerOrganization: ORGANIZATIONAL_UNITS,
    customers: 1,
  });
  closers.add(() => estate.stop());
  const postgres = PostgresServer.fromEnvironment();
  closers.add(() => postgres.destroy());
  const portal = await PortalProcess.start({
    estate,
    postgres,
    // Its work would share the processor with the polls.
    entities: { accounts: 'none' },
  });
  closers.add(() => portal.kill());
  const store = new PortalStore(postgres);

  const cold = await measurePoll({ estate, store });
  const warm = await measurePoll({
    estate,
    store,
    ask: () => portal.pollAll(),
  });
  await portal.stop();
  return { accounts, cold, warm };
}

runBenchmark(measure);
