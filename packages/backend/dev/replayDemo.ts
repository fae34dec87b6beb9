import {
  demoAttestations,
  demoMemberships,
  demoPollDates,
  situations,
  type Simulator,
  type Timeline,
} from 'aws-simulator';
import type { PortfolioHistory } from 'backstage-plugin-aws-resale-node';
import { demoCatalogEntities } from './demoCatalogEntities';
import { demoPeople } from './demoPeople';
import { type PortfolioChanges, PortfolioWatch } from './PortfolioWatch';

/** What is replayed. */
export interface DemoPast {
  /** The moment at which it ends. */
  now: Date;
  /** What happens to the simulated AWS. */
  timeline: Timeline;
  simulator: Simulator;
}

/** Cannot be listed at last, so that every listing before counts. */
const LAST_SEEN_OF = [situations.accessWithdrawn.payerAccountId];

/**
 * Gives the portal the month that the demo tells. All organizations are read at
 * first, and later those in which something happened: reading everything twenty
 * times would keep the start waiting.
 */
export async function replayDemo(
  past: PortfolioHistory,
  { now, timeline, simulator }: DemoPast,
): Promise<void> {
  const watch = new PortfolioWatch(simulator.portfolio);
  const polls = demoPollDates(now);
  let last: Date | undefined;
  for (const at of moments(now, polls)) {
    const changes: PortfolioChanges = { polled: [], read: [] };
    if (polls.includes(at)) {
      timeline.advanceTo(at);
      simulator.forgetCredentialReports();
      Object.assign(changes, watch.changes());
      await past.readCustomers(demoCatalogEntities({ now, at }), at);
      // Where nothing happened the listing of before holds; at last all is listed.
      await past.pollAll(
        at,
        at === now
          ? undefined
          : [...new Set([...changes.polled, ...LAST_SEEN_OF])],
      );
    }
    await past.readPeople(demoPeople({ now, at }), at);
    for (const attestation of demoAttestations(now)) {
      if (attestation.at <= at && !(last && attestation.at <= last)) {
        await past.attest(attestation, attestation.at);
      }
    }
    await past.readPosture(at, changes.read);
    await past.judge(at);
    last = at;
  }
}

/** Every moment that is polled, or at which somebody joined a group; in order of time. */
function moments(now: Date, polls: readonly Date[]): Date[] {
  return [...polls, ...demoMemberships(now).map(({ since }) => since)].sort(
    (one, other) => one.getTime() - other.getTime(),
  );
}
