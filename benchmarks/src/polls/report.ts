import { figures } from '../lib/figures';
import { markdownTable } from '../lib/markdownTable';
import type { MeasuredPoll } from './measurePoll';

const { count, ratio, seconds } = figures;

const PAGE = 20;

/** The two polls of one organization. */
export interface PolledSize {
  accounts: number;
  /** Nothing was known. */
  cold: MeasuredPoll;
  /** Nothing had changed. */
  warm: MeasuredPoll;
}

/** The result as Markdown. */
export function report(
  sizes: readonly PolledSize[],
  organizationalUnits: number,
): string {
  return [
    '# Polls of one organization',
    `One organization with ${organizationalUnits} organizational units and no network latency, polled at half of AWS's published request rates (the default). Cold: nothing is known of it. Warm: everything is known, nothing has changed.`,
    '## Calls and time',
    costTable(sizes),
    'One by one: the accounts listed 20 a page, then `ListTagsForResource` and `ListParents` for each; computed, not measured.',
    '## Calls by operation',
    operationTable(sizes),
  ].join('\n\n');
}

function costTable(sizes: readonly PolledSize[]): string {
  return markdownTable(
    [
      'accounts',
      'calls cold',
      'calls warm',
      'calls warm / cold',
      'calls one by one',
      'warm / one by one',
      'throttled',
      'time cold',
      'time warm',
      'time warm / cold',
      'rows written warm',
    ],
    sizes.map(({ accounts, cold, warm }) => {
      const oneByOne = Math.ceil(accounts / PAGE) + 2 * accounts;
      return [
        count(accounts),
        count(cold.calls),
        count(warm.calls),
        ratio(warm.calls / cold.calls),
        count(oneByOne),
        (warm.calls / oneByOne).toFixed(3),
        count(cold.throttled + warm.throttled),
        seconds(cold.seconds),
        seconds(warm.seconds),
        ratio(warm.seconds / cold.seconds),
        count(warm.changed),
      ];
    }),
  );
}

function operationTable(sizes: readonly PolledSize[]): string {
  const polls = sizes.flatMap(({ accounts, cold, warm }) => [
    { title: `${count(accounts)} cold`, poll: cold },
    { title: `${count(accounts)} warm`, poll: warm },
  ]);
  const operations = new Set(
    polls.flatMap(({ poll }) => Object.keys(poll.callsByOperation)),
  );
  return markdownTable(
    ['operation', ...polls.map(({ title }) => title)],
    [...operations]
      .sort()
      .map(operation => [
        `\`${operation}\``,
        ...polls.map(({ poll }) =>
          count(poll.callsByOperation[operation] ?? 0),
        ),
      ]),
  );
}
