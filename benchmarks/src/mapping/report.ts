import { figures } from '../lib/figures';
import { markdownTable } from '../lib/markdownTable';
import type { MeasuredChanges } from './measureChanges';
import type { InMemory } from './measureInMemory';
import type { MappingSizes } from './sizes';

const { count, megabytes, seconds } = figures;

/** The result as Markdown. */
export function report(
  sizes: MappingSizes,
  memory: InMemory,
  database: MeasuredChanges,
): string {
  return [
    '# Mapping accounts to customers',
    `${count(sizes.accounts)} accounts, ${count(
      sizes.customers,
    )} customers, ${count(
      sizes.entities,
    )} annotated entities (the customers among them) and ${count(
      sizes.rules,
    )} rules, half of them over OU paths and half over names.`,
    '## Everything in memory',
    timeTable(sizes, memory),
    `On the heap: ${megabytes(
      memory.sourceBytes,
    )} for customers and rules, ${megabytes(
      memory.mappingBytes,
    )} for the mappings of all accounts. A portal keeps the customers and rules, and maps accounts a page at a time. The accounts themselves, which only this benchmark holds all at once, take ${megabytes(
      memory.accountBytes,
    )} with the entities.`,
    sourceTable(memory),
    '## One change in the database',
    changeTable(sizes, database),
    'Each change is the median of five, from the moment when the entity is known as it is now until verdicts, roll-ups and problems are stored. Time against everything: that of the change by that of the last line.',
  ].join('\n\n');
}

function timeTable(sizes: MappingSizes, memory: InMemory): string {
  const line = (title: string, taken: number, things: number) => [
    title,
    `${taken.toFixed(2)} s`,
    `${((taken / things) * 1_000_000).toFixed(1)} µs`,
  ];
  return markdownTable(
    ['step', 'time', 'each'],
    [
      line(
        'annotations of all entities read and checked',
        memory.reading,
        sizes.entities,
      ),
      line(
        'customers made ready to be found, rules compiled',
        memory.preparing,
        sizes.customers,
      ),
      line('all accounts mapped', memory.mapping, sizes.accounts),
      line(
        'all accounts mapped, with names and paths that fit rules in many ways',
        memory.hostile,
        sizes.accounts,
      ),
    ],
  );
}

function sourceTable(memory: InMemory): string {
  return markdownTable(
    ['mapped by', 'accounts'],
    [...memory.bySource]
      .sort(([, one], [, other]) => other - one)
      .map(([source, accounts]) => [source, count(accounts)]),
  );
}

function changeTable(
  sizes: MappingSizes,
  { changes, unchanged, everything }: MeasuredChanges,
): string {
  return markdownTable(
    [
      'what happens',
      'accounts judged again',
      'of all',
      'written',
      'time',
      'time against everything',
    ],
    [
      ...changes,
      { title: 'the catalog is read whole, unchanged', ...unchanged },
      {
        title: 'the catalog is read whole, with one more rule',
        ...everything,
      },
    ].map(act => [
      act.title,
      count(act.judged),
      `${((100 * act.judged) / sizes.accounts).toFixed(3)} %`,
      count(act.written),
      act.seconds < 1
        ? `${Math.round(act.seconds * 1_000)} ms`
        : seconds(act.seconds),
      (act.seconds / everything.seconds).toFixed(4),
    ]),
  );
}
