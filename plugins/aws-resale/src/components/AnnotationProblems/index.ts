export * from './ProblemChip';
export * from './ProblemDetail';
export * from './withoutQuestion';
