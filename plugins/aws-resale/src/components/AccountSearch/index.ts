export * from './AccountSearch';
