export * from './LevelBar';
