export * from './CustomerModelCard';
export * from './useCustomer';
