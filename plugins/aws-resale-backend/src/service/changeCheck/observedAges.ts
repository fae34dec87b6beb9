import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
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
  return [
    context.listingAgeAt(rows.listedAt),
    ...readingAges(rows.credentials, weight, CREDENTIALS),
    ...readingAges(rows.policies, weight, POLICIES),
    ...readingAges(rows.anomalyMonitors, weight, ANOMALY_MONITORS),
  ];
}
