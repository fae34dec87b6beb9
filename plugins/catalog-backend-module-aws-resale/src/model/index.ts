/**
 * Declares the annotations of AWS resale in the catalog's model. Opt-in, since
 * any declared layer makes the catalog validate all its entities by the model.
 *
 * @packageDocumentation
 */

export { annotationModelLayer } from './annotationModelLayer';
export { annotationModelFeature as default } from './annotationModelFeature';
