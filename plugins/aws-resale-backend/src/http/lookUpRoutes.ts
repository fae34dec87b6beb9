import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';

/** Ways to an account. What was looked up stays out of the audit log. */
export function addLookUpRoutes(
  _router: Router,
  _options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'lookUps'>,
): void {}
