export * from './Triad';
