/** One column of a file, taken from the items of a list. */
export interface CsvField<T> {
  label: string;
  value: (item: T) => string | number | undefined;
}
