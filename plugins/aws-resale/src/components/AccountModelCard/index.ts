export * from './AccountModelCard';
