/**
 * The annotation contract and everything that reads, checks and corrects it.
 *
 * @packageDocumentation
 */

export * from './accountIdsIn';
export * from './AnnotationDefinition';
export * from './annotationSnippet';
export * from './annotationText';
export * from './annotationTexts';
export * from './checkEntityAnnotations';
export * from './closest';
export { ANNOTATION_CONTRACT } from './contract';
export * from './contractAnnotations';
export * from './correctAnnotations';
export * from './DeclaredFacts';
export * from './keys';
export * from './parseCustomerAnnotations';
export { readUserOrGroupRefs } from './values/userOrGroupRefs';
