import { figures } from '../lib/figures';
import { markdownTable } from '../lib/markdownTable';
import type { Cost } from '../lib/Stopwatch';
import type { FirstLoad } from './measureFirstLoad';
import type { Replay } from './measureReplay';
import type { SteadyLoad } from './measureSteadyLoad';
import type { UnchangedPoll } from './measureUnchangedPoll';

const { count, kilobytes, load, megabytes, ratio, seconds } = figures;

/** Everything that was measured. */
export interface Measurements {
  sizes: { payers: number; accounts: number };
  workers: number;
  firstLoad: FirstLoad;
  unchangedPoll: UnchangedPoll;
  replay: Replay;
  bytes: { portal: number; catalog: number };
  steady: SteadyLoad;
  steadyByDefault: SteadyLoad;
  errors: readonly string[];
}

/** The result as Markdown. */
export function report(measured: Measurements): string {
  const { sizes, workers, errors } = measured;
  const accounts = sizes.payers * sizes.accounts;
  return [
    `# From AWS to the catalog: ${count(accounts)} accounts`,
    `${count(sizes.payers)} organizations of ${count(
      sizes.accounts,
    )} accounts in 20 organizational units, one customer each; one portal process with ${workers} workers, half of AWS's published request rates (the default), accounts as entities (the default). AWS answers without network latency. Processor load is in percent of one core.`,
    '## First load, from an empty database',
    firstLoadTable(measured, accounts),
    '## The same once more, nothing changed',
    unchangedTable(measured, accounts),
    '## Routine load',
    routineTable(measured),
    'Processing is spread over the interval, as it is in a portal that has run for long. Polls every 15 minutes and the reading of the feed every 5 seconds (the defaults) are included.',
    '## Size of the databases',
    sizeTable(measured, accounts),
    errors.length === 0
      ? 'No process has logged an error.'
      : `Errors logged: ${count(errors.length)}, the first: ${errors[0]}`,
  ].join('\n\n');
}

function firstLoadTable({ firstLoad }: Measurements, accounts: number): string {
  const row = (title: string, cost: Cost) => [
    title,
    seconds(cost.seconds),
    count(accounts / cost.seconds),
    load(cost.portalCpuSeconds, cost.seconds),
    load(cost.postgresCpuSeconds, cost.seconds),
  ];
  return markdownTable(
    [
      'since the portal answers, until …',
      'time',
      'accounts/s',
      'portal CPU',
      'PostgreSQL CPU',
    ],
    [
      row('every organization is polled and judged', firstLoad.polled),
      row('the catalog has been given every entity', firstLoad.given),
      row('the catalog serves every entity', firstLoad.served),
    ],
  );
}

function unchangedTable(
  { firstLoad, unchangedPoll, replay }: Measurements,
  accounts: number,
): string {
  return markdownTable(
    ['', 'first', 'unchanged', 'unchanged / first'],
    [
      [
        'calls to AWS',
        count(firstLoad.calls),
        count(unchangedPoll.calls),
        ratio(unchangedPoll.calls / firstLoad.calls),
      ],
      [
        'accounts per call',
        (accounts / firstLoad.calls).toFixed(1),
        (accounts / unchangedPoll.calls).toFixed(1),
        '',
      ],
      [
        'poll of everything',
        seconds(firstLoad.polled.seconds),
        seconds(unchangedPoll.cost.seconds),
        ratio(unchangedPoll.cost.seconds / firstLoad.polled.seconds),
      ],
      [
        'account rows written by it',
        count(accounts),
        count(unchangedPoll.changed),
        ratio(unchangedPoll.changed / accounts),
      ],
      [
        'until the catalog is up to date',
        seconds(firstLoad.served.seconds),
        seconds(replay.seconds),
        ratio(replay.seconds / firstLoad.served.seconds),
      ],
      [
        'entities changed by it',
        count(accounts),
        replay.hasChangedEntities ? 'some' : '0',
        '',
      ],
    ],
  );
}

function routineTable({ steady, steadyByDefault }: Measurements): string {
  const row = (title: string, { cost, processed, overdue }: SteadyLoad) => [
    title,
    seconds(cost.seconds),
    (processed / cost.seconds).toFixed(1),
    count(overdue),
    load(cost.portalCpuSeconds, cost.seconds),
    load(cost.postgresCpuSeconds, cost.seconds),
  ];
  return markdownTable(
    [
      '`catalog.processingInterval`',
      'watched',
      'entities/s',
      'late at the end',
      'portal CPU',
      'PostgreSQL CPU',
    ],
    [
      row('30 minutes (`app-config.production.yaml`)', steady),
      row("none (the catalog's own, 100 to 150 s)", steadyByDefault),
    ],
  );
}

function sizeTable({ bytes }: Measurements, accounts: number): string {
  return markdownTable(
    ['', 'size', 'per account'],
    [
      [
        'AWS resale',
        megabytes(bytes.portal),
        kilobytes(bytes.portal / accounts),
      ],
      [
        'catalog',
        megabytes(bytes.catalog),
        kilobytes(bytes.catalog / accounts),
      ],
    ],
  );
}
