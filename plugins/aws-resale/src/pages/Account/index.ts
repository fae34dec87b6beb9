export * from './AccountPage';
