export * from './PostureLevelCard';
