export * from './ProblemChip';
export * from './ProblemDetail';
