import type { AccountFacts } from 'backstage-plugin-aws-resale-backend/src/judge/accountRecord';
import { compileRule } from 'backstage-plugin-aws-resale-backend/src/judge/mapping/compileRule';
import { CustomerDirectory } from 'backstage-plugin-aws-resale-backend/src/judge/mapping/CustomerDirectory';
import {
  decideMapping,
  type ClaimSources,
} from 'backstage-plugin-aws-resale-backend/src/judge/mapping/decideMapping';
import type { AccountMapping } from 'backstage-plugin-aws-resale-backend/src/judge/types';
import { readAnnotatedEntity } from 'backstage-plugin-aws-resale-backend/src/observe/readAnnotatedEntity';
import { ANNOTATION_SETTINGS } from './config';
import { heapInUse } from '../lib/heapInUse';
import { makePortfolio } from './makePortfolio';
import type { MappingSizes } from './sizes';

/** What mapping everything takes, without a database. */
export interface InMemory {
  /** Seconds in which annotations of all entities are read and checked. */
  reading: number;
  /** Seconds in which customers are made ready to be found, and rules compiled. */
  preparing: number;
  /** Seconds in which all accounts are mapped, unknown before. */
  mapping: number;
  /** Seconds in which they are mapped with names that rules are slow with. */
  hostile: number;
  /** Bytes of customers and rules. */
  sourceBytes: number;
  /** Bytes of what is known of the accounts. */
  accountBytes: number;
  /** Bytes of the mappings of all accounts. */
  mappingBytes: number;
  /** Accounts by the source that decided, or `nobody`. */
  bySource: Map<string, number>;
}

/** Maps a whole portfolio in memory. */
export function measureInMemory(sizes: MappingSizes): InMemory {
  const empty = heapInUse();
  const { accounts, entities, rules } = makePortfolio(sizes);
  const made = heapInUse();

  const reading = stopwatch();
  const customers = entities.flatMap(
    entity => readAnnotatedEntity(entity, ANNOTATION_SETTINGS)?.customer ?? [],
  );
  const readingSeconds = reading();

  const preparing = stopwatch();
  const sources: ClaimSources = {
    directory: new CustomerDirectory(customers),
    rules: rules.map(compileRule),
  };
  const preparingSeconds = preparing();
  const prepared = heapInUse();

  const mapping = stopwatch();
  const mappings = mapAll(accounts, sources);
  const mappingSeconds = mapping();
  const mapped = heapInUse();

  const bySource = new Map<string, number>();
  for (const { source = 'nobody' } of mappings) {
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
  }
  const hostileAccounts = accounts.map(account => ({
    ...account,
    name: `r1-${'-a'.repeat(24)}`,
    ouPath: `/Region 0${'/Customers'.repeat(5)}`,
  }));
  const hostile = stopwatch();
  mapAll(hostileAccounts, sources);
  return {
    reading: readingSeconds,
    preparing: preparingSeconds,
    mapping: mappingSeconds,
    hostile: hostile(),
    accountBytes: made - empty,
    sourceBytes: prepared - made,
    mappingBytes: mapped - prepared,
    bySource,
  };
}

function mapAll(
  accounts: readonly AccountFacts[],
  sources: ClaimSources,
): AccountMapping[] {
  return accounts.map(
    facts => decideMapping(facts, undefined, sources).mapping,
  );
}

/** Starts to measure; the answer tells the seconds since. */
function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => (performance.now() - startedAt) / 1000;
}
