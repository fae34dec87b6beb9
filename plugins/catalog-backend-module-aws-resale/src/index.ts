/**
 * Keeps the accounts and organizations of AWS resale as catalog entities.
 *
 * @packageDocumentation
 */

export { catalogModuleAwsResale as default } from './module';
