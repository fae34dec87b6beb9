export * from './Chip';
export * from './chipTable';
export * from './HolderText';
export * from './ModelChip';
export * from './PollingStateChip';
export * from './StateChip';
export * from './useChip';
export * from './VerdictChip';
