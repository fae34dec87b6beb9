export * from './MyCustomers';
