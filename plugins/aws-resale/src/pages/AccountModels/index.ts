export * from './AccountModelsPage';
