export * from './OperationTitle';
