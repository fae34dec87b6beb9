export * from './ManagerFilter';
