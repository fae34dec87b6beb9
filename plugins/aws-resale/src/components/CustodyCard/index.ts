export * from './CustodyCard';
export * from './facetIcons';
