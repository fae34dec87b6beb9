export * from './LoadFailure';
export * from './LoadingNote';
export * from './LoadingShape';
export * from './SectionCard';
