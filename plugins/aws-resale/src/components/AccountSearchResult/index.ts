export * from './AccountSearchResult';
