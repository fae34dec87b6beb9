export * from './SecurityPostureCard';
