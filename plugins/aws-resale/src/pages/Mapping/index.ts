export * from './MappingPage';
