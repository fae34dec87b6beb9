import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import { countsFor } from './countsFor';
import type { FactContext } from './FactContext';
import type { FactRows } from './FactRows';
import { readingAges, type ReadingWeight } from './readingAges';

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
    {
      kind: 'INVENTORY',
      what: 'listing of the organization',
      ...countsFor(rows.listedAt, config.polling.staleAfterMs),
    },
    ...readingAges(rows.credentials, weight, {
      kind: 'CREDENTIALS',
      what: 'reading of the root credentials',
    }),
    ...readingAges(rows.policies, weight, {
      kind: 'POLICIES',
      what: 'reading of the policies',
    }),
    ...readingAges(rows.anomalyMonitors, weight, {
      kind: 'ANOMALY_MONITORS',
      what: 'reading of the anomaly monitors',
    }),
  ];
}
