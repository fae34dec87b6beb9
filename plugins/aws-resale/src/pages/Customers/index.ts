export * from './CustomersPage';
