/**
 * Reads findings of scanners and of Security Hub exports into the posture of AWS
 * accounts.
 *
 * @packageDocumentation
 */

export { awsResaleModuleFindings as default } from './module';
