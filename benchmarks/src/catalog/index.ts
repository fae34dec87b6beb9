import { CatalogStore } from '../lib/CatalogStore';
import { Closers } from '../lib/Closers';
import { Estate } from '../lib/Estate';
import { PortalProcess, type PortalOptions } from '../lib/PortalProcess';
import { PortalStore } from '../lib/PortalStore';
import { PostgresServer } from '../lib/PostgresServer';
import { readSizes } from '../lib/readSizes';
import { runBenchmark } from '../lib/runBenchmark';
import { Stopwatch } from '../lib/Stopwatch';
import { writeResult } from '../lib/writeResult';
import { measureFirstLoad } from './measureFirstLoad';
import { measureReplay } from './measureReplay';
import { measureSteadyLoad } from './measureSteadyLoad';
import { measureUnchangedPoll } from './measureUnchangedPoll';
import { report } from './report';

/** As `app-config.production.yaml` has it; the catalog takes up to half more. */
const PROCESSING_INTERVAL = { minutes: 30 };
const MEAN_SECONDS = 30 * 60 * 1.25;
/** The catalog's own interval is 100 to 150 s. */
const DEFAULT_MEAN_SECONDS = 125;
const DEFAULT_LEAST_SECONDS = 100;
const WORKERS = 8;

/** Leads a large portfolio from AWS to the catalog, and watches it stay there. */
async function measure(closers: Closers): Promise<void> {
  const { sizes, areDefault } = readSizes({
    payers: 50,
    accounts: 1_000,
    seconds: 180,
  });
  const estate = await Estate.start({
    seed: 'catalog',
    organizations: sizes.payers,
    accountsPerOrganization: sizes.accounts,
    organizationalUnitsPerOrganization: 20,
    customers: sizes.payers,
  });
  closers.add(() => estate.stop());
  const postgres = PostgresServer.fromEnvironment();
  closers.add(() => postgres.destroy());
  const start = async (options: Partial<PortalOptions> = {}) => {
    const portal = await PortalProcess.start({
      estate,
      postgres,
      polling: { workers: WORKERS },
      processingInterval: PROCESSING_INTERVAL,
      ...options,
    });
    closers.add(() => portal.kill());
    return portal;
  };
  const store = new PortalStore(postgres);
  const catalog = new CatalogStore(postgres);

  const first = await start();
  const firstLoad = await measureFirstLoad({
    stopwatch: await Stopwatch.start(first, postgres),
    store,
    catalog,
    payers: sizes.payers,
    accounts: sizes.payers * sizes.accounts,
  });
  console.log('The catalog serves everything; polling once more.');
  const unchangedPoll = await measureUnchangedPoll({
    portal: first,
    postgres,
    store,
    payers: sizes.payers,
  });
  await first.stop();

  console.log('Replaying the feed.');
  const contentHash = await catalog.contentHash();
  const second = await start({ entities: { removalLimit: 0.25 } });
  const replay = await measureReplay({
    portal: second,
    postgres,
    catalog,
    contentHash,
  });
  await second.stop();
  const bytes = {
    portal: await postgres.sizeOf('aws-resale'),
    catalog: await postgres.sizeOf('catalog'),
  };

  console.log('Watching the routine.');
  await catalog.spread(MEAN_SECONDS);
  const third = await start({ entities: { removalLimit: 0.25 } });
  const steady = await measureSteadyLoad({
    portal: third,
    postgres,
    catalog,
    seconds: sizes.seconds,
  });
  await third.stop();

  await catalog.spread(DEFAULT_MEAN_SECONDS);
  const fourth = await start({
    entities: { removalLimit: 0.25 },
    processingInterval: undefined,
  });
  const steadyByDefault = await measureSteadyLoad({
    portal: fourth,
    postgres,
    catalog,
    seconds: Math.min(sizes.seconds, DEFAULT_LEAST_SECONDS),
  });
  await fourth.stop();

  await writeResult(
    report({
      sizes,
      workers: WORKERS,
      firstLoad,
      unchangedPoll,
      replay,
      bytes,
      steady,
      steadyByDefault,
      errors: [first, second, third, fourth].flatMap(one => one.errors()),
    }),
    { name: 'catalog', postgres, isFull: areDefault },
  );
}

runBenchmark(measure);
