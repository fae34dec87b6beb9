/**
 * Extension points, permission rules and building blocks for backends that use
 * AWS resale.
 *
 * @packageDocumentation
 */

export * from './accountIdAnnotations';
export * from './accountRules';
export * from './annotationCheck/checkCatalogYaml';
export * from './annotationDigest';
export * from './annotationHints';
export * from './annotationsAsWritten';
export * from './customerEntityFilter';
export * from './customerRules';
export * from './externalId';
export * from './history';
export * from './permissionResources';
export * from './postureSources';
