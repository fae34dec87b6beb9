export * from './AccountHistory';
