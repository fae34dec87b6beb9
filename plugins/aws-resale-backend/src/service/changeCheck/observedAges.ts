import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import type { FactContext, FactRows } from './FactRows';
import { readingAges } from './readingAges';

/** Sweeps of the catalog that may fail until what it said counts no more. */
const SWEEPS = 3;

/** Ages of what AWS and the catalog said of an account. */
export function observedAges(rows: FactRows, context: FactContext): FactAge[] {
  const { account } = rows;
  const { config, catalogReadAt, now } = context;
  const { staleAfterMs } = config.polling;
  const weight = {
    freshFor: config.posture.freshFor,
    isOn: (reader: PostureReaderId) => context.isReaderOn(reader, account),
    now,
  };
  return [
    {
      kind: 'INVENTORY',
      what: 'listing of the organization',
      ...countsFor(account.listedAt, staleAfterMs),
    },
    {
      kind: 'CUSTOMER',
      what: 'reading of the catalog',
      ...countsFor(
        catalogReadAt?.toISOString(),
        // The catalog may be read less often than AWS.
        Math.max(staleAfterMs, SWEEPS * config.customers.intervalMs),
      ),
    },
    ...readingAges(rows.credentials, {
      ...weight,
      kind: 'CREDENTIALS',
      what: 'reading of the root credentials',
    }),
    ...readingAges(rows.policies, {
      ...weight,
      kind: 'POLICIES',
      what: 'reading of the policies',
    }),
    ...readingAges(rows.anomalyMonitors, {
      ...weight,
      kind: 'ANOMALY_MONITORS',
      what: 'reading of the anomaly monitors',
    }),
  ];
}

function countsFor(
  observedAt: string | undefined,
  milliseconds: number,
): Pick<FactAge, 'observedAt' | 'countsUntil'> {
  if (observedAt === undefined) {
    return {};
  }
  const until = new Date(Date.parse(observedAt) + milliseconds);
  return { observedAt, countsUntil: until.toISOString() };
}
