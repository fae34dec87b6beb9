/**
 * Extension points, permission rules and building blocks for backends that use
 * AWS resale.
 *
 * @packageDocumentation
 */

export * from './accountRules';
export * from './customerRules';
export * from './externalId';
export * from './history';
export * from './permissionResources';
