/**
 * Account models and evidence of resold AWS accounts in Backstage.
 *
 * @packageDocumentation
 */

export { default } from './plugin';
export * from './api/awsResaleApiRef';
export * from './routes';
export * from './translation/translation';
