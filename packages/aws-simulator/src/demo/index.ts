/**
 * The demo portfolio: what a solution provider's AWS and catalog hold, and what
 * happened to them in the past thirty days.
 *
 * @packageDocumentation
 */

export {
  createDemoPortfolio,
  type DemoPortfolio,
  type DemoPortfolioOptions,
} from './createDemoPortfolio';
export { custodySituations } from './custody/custodySituations';
export { demoAttestations } from './custody/demoAttestations';
export {
  demoMemberships,
  type DemoMembership,
} from './custody/demoMemberships';
export type {
  CustodySituation,
  DemoAttestation,
  DemoCustodian,
  DemoCustodyRecord,
  DemoCustodyStatus,
  DemoFacet,
  DemoParty,
} from './custody/types';
export { demoEntities, type DemoEntitiesOptions } from './demoEntities';
export { demoOrganizations } from './demoOrganizations';
export { demoPollDates } from './demoPollDates';
export { DEMO_HUBS } from './provider';
export { rootSecuritySituations } from './rootSecurity/rootSecuritySituations';
export type {
  DemoPostureCheck,
  DemoPostureState,
  RootSecuritySituation,
} from './rootSecurity/situationTypes';
export {
  situations,
  type DemoSituationName,
  type DemoSituations,
} from './situations';
export type {
  DemoConfiguredOrganization,
  DemoConflict,
  DemoEntity,
  DemoExpectation,
  DemoHolder,
  DemoMappingSource,
  DemoProblem,
  DemoSituation,
  DemoSuggestion,
  DemoVerdict,
} from './types';
