/**
 * Stops a software template where a change to an AWS account is not allowed.
 *
 * @packageDocumentation
 */

export { scaffolderModuleAwsResale as default } from './module';
