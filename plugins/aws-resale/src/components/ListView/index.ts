export * from './ListCard';
export * from './ListFilters';
export * from './ListPager';
export * from './ListSearch';
export * from './ListTable';
export * from './useListState';
export { default as listStyles } from './ListView.module.css';
