import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';

/** Problems of annotations, the check of a YAML, and accounts of entities. */
export function addAnnotationRoutes(_router: Router, _options: RouterOptions) {}
