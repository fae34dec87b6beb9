export * from './AccountFacts';
