export * from './ModelMeaningCard';
