/**
 * The operations of the change check as a table, and its words.
 *
 * @packageDocumentation
 */

export * from './language';
export * from './Operation';
export * from './operations';
export * from './toOperationSummary';
