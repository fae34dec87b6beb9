/**
 * Extension points and building blocks for backends that use AWS resale.
 *
 * @packageDocumentation
 */

export * from './externalId';
export * from './history';
