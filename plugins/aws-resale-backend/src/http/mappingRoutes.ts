import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';

/** Figures, queue, decisions, conflicts and rules of the mapping. */
export function addMappingRoutes(_router: Router, _options: RouterOptions) {}
