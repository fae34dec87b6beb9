import { dateOfMoment, daysAgo } from '../moments';
import type { DemoMoment } from '../types';
import { KEEPERS, TEAMS } from './custodians';

/** Somebody who joined a group in the month of the demo. */
export interface DemoMembership {
  /** Ref of a user. */
  person: string;
  /** Ref of a group. */
  group: string;
  since: Date;
}

const joined: Array<{ person: string; group: string; when: DemoMoment }> = [
  {
    person: KEEPERS.mara,
    group: TEAMS.onCallLeipzig,
    when: daysAgo(3, 16, 40),
  },
];

/**
 * Memberships of `examples/people.yaml` that are younger than the demo. All
 * others have been so all the time.
 */
export function demoMemberships(now: Date): DemoMembership[] {
  return joined.map(({ when, ...membership }) => ({
    ...membership,
    since: dateOfMoment(when, now),
  }));
}
