/**
 * Backend plugin of AWS resale: polls AWS organizations, judges account models
 * and serves them to the portal.
 *
 * @packageDocumentation
 */

export { awsResalePlugin as default } from './plugin';
