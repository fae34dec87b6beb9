/**
 * AWS endpoints in a box, for the demo, tests and benchmarks.
 *
 * @packageDocumentation
 */
export * from './demo';
export * from './model';
export * from './rootSecurityModel';
export type { FaultError } from './faults/FaultEffect';
export type { FaultScope } from './faults/FaultScope';
export type { FaultSwitch } from './faults/FaultSwitch';
export { FaultSwitches } from './faults/FaultSwitches';
export type { EmptyPages } from './paging/EmptyPages';
export { generatePortfolio } from './portfolio/generatePortfolio';
export type {
  AccountPlace,
  PortfolioOptions,
} from './portfolio/PortfolioOptions';
export { readingActions } from './portfolio/readingActions';
export { rootSecurityActions } from './portfolio/rootSecurityActions';
export { SeededRandom } from './portfolio/SeededRandom';
export { RequestLog, type RequestFilter } from './server/RequestLog';
export type { RequestLogEntry } from './server/RequestLogEntry';
export type { ServiceName } from './server/ServiceName';
export type { Simulator } from './Simulator';
export type { SimulatorOptions } from './SimulatorOptions';
export { startSimulator } from './startSimulator';
export {
  publishedRates,
  type PublishedRate,
} from './throttling/publishedRates';
export { Timeline } from './timeline/Timeline';
