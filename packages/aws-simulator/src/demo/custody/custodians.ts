import type { DemoCustodian } from './types';

/**
 * Groups that keep parts of root users. Who belongs to them stands in
 * `examples/people.yaml`.
 */
export const TEAMS = {
  /** Keeps root passwords. */
  rootCustodyA: 'group:default/root-custody-a',
  /** Keeps root MFA devices in Leipzig: On-call Leipzig and SRE North. */
  rootCustodyB: 'group:default/root-custody-b',
  /** Keeps root MFA devices in Rostock: three people, one of them by the night desk. */
  rootCustodyC: 'group:default/root-custody-c',
  onCallLeipzig: 'group:default/on-call-leipzig',
  sreNorth: 'group:default/sre-north',
  /** Answers the phone on file. */
  serviceDesk: 'group:default/service-desk',
  falkenbergIt: 'group:default/falkenberg-it',
  falkenbergRevision: 'group:default/falkenberg-revision',
  /** Dissolved: the catalog has it no more. */
  rootCustodySouth: 'group:default/root-custody-south',
} as const;

/** People who keep parts of root users, or attest who does. */
export const KEEPERS = {
  irena: 'user:default/irena.novak',
  mara: 'user:default/mara.lindqvist',
  tobias: 'user:default/tobias.reuter',
  sofia: 'user:default/sofia.haglund',
  petr: 'user:default/petr.hruby',
  matteo: 'user:default/matteo.rossi',
  ute: 'user:default/ute.harms',
} as const;

/** A user or group as a custodian. */
export function inCatalog(ref: string): DemoCustodian {
  return { type: 'CATALOG', ref };
}

/** A party as a custodian whose people nobody can look up. */
export function outside(name: string): DemoCustodian {
  return { type: 'EXTERNAL', name };
}
