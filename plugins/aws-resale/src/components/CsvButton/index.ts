export * from './CsvButton';
export * from './CsvField';
