export * from './Segments';
