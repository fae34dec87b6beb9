import {
  demoAttestations,
  demoMemberships,
  demoPollDates,
  type Simulator,
  type Timeline,
} from 'aws-simulator';
import type { PortfolioHistory } from 'backstage-plugin-aws-resale-node';
import { demoCatalogEntities } from './demoCatalogEntities';
import { demoPeople } from './demoPeople';
import { PortfolioWatch } from './PortfolioWatch';

/** What is replayed. */
export interface DemoPast {
  /** The moment at which it ends. */
  now: Date;
  /** What happens to the simulated AWS. */
  timeline: Timeline;
  simulator: Simulator;
}

/**
 * Gives the portal the month that the demo tells. Root security is read of all
 * payers at first, and later of those in which something happened: reading
 * everything twenty times would keep the start waiting.
 */
export async function replayDemo(
  past: PortfolioHistory,
  { now, timeline, simulator }: DemoPast,
): Promise<void> {
  const watch = new PortfolioWatch(simulator.portfolio);
  const polls = demoPollDates(now);
  let last: Date | undefined;
  for (const at of moments(now, polls)) {
    const isPolled = polls.includes(at);
    if (isPolled) {
      timeline.advanceTo(at);
      simulator.forgetCredentialReports();
      await past.readCustomers(demoCatalogEntities({ now, at }), at);
      await past.pollAll(at);
    }
    await past.readPeople(demoPeople({ now, at }), at);
    for (const attestation of demoAttestations(now)) {
      if (attestation.at <= at && !(last && attestation.at <= last)) {
        await past.attest(attestation, attestation.at);
      }
    }
    await past.readPosture(at, isPolled ? watch.changedPayers() : []);
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
