/**
 * Makes AWS accounts found by the search of Backstage.
 *
 * @packageDocumentation
 */

export { searchModuleAwsResale as default } from './module';
