export * from './AccountChips';
