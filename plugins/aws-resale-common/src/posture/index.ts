/**
 * The posture checks as a table, and the words of posture and custody.
 *
 * @packageDocumentation
 */

export * from './language';
export * from './PostureCheck';
export * from './postureChecks';
export * from './readers';
