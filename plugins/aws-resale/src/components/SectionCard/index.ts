export * from './LoadFailure';
export * from './LoadingShape';
export * from './SectionCard';
