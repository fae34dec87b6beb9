export * from './ManagerFilter';
export * from './usePeople';
