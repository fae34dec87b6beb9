export * from './PostureBar';
export * from './tallyState';
export * from './usePostureParts';
