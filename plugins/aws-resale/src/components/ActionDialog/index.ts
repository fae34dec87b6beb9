export * from './ActionDialog';
