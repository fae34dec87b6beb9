export * from './HolderBar';
export * from './useHolderParts';
