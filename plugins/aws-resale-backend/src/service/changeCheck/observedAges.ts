import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import { countsFor } from './countsFor';
import type { FactContext } from './FactContext';
import type { FactRows } from './FactRows';
import { readingAges, type ReadingWeight } from './readingAges';

const CREDENTIALS = {
  kind: 'CREDENTIALS',
  what: 'reading of the root credentials',
} as const;
const POLICIES = { kind: 'POLICIES', what: 'reading of the policies' } as const;
const ANOMALY_MONITORS = {
  kind: 'ANOMALY_MONITORS',
  what: 'reading of the anomaly monitors',
} as const;

/** Ages of what AWS said of an account and its organization. */
export function observedAges(rows: FactRows, context: FactContext): FactAge[] {
  const { account } = rows;
  const { config, now } = context;
  const weight: ReadingWeight = {
    freshFor: config.posture.freshFor,
    isOn: (reader: PostureReaderId) => context.isReaderOn(reader, account),
    now,
  };
  const ages: FactAge[] = [
    {
      kind: 'INVENTORY',
      what: 'listing of the organization',
      ...countsFor(rows.listedAt, config.polling.staleAfterMs),
    },
  ];
  for (const [seen, fact] of [
    [rows.credentials, CREDENTIALS],
    [rows.policies, POLICIES],
    [rows.anomalyMonitors, ANOMALY_MONITORS],
  ] as const) {
    if (seen.length > 0) {
      ages.push(...readingAges(seen, weight, fact));
    }
  }
  return ages;
}
