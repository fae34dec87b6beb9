/**
 * Language, annotation contract, permissions and typed client of AWS resale.
 *
 * @packageDocumentation
 */

export * from './accountId';
export * from './accountSearch';
export * from './annotations';
export * from './api';
export * from './AwsResaleApi';
export * from './AwsResaleClient';
export * from './domains';
export * from './entityNames';
export * from './language';
export * from './operations';
export * from './permissions';
export * from './posture';
export * from './quoteValue';
export * from './withoutEmailAddresses';
