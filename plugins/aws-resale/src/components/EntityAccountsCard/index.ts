export * from './EntityAccountsCard';
