export * from './AsOf';
