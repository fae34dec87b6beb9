import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';

/** What is to be known before an account is changed. */
export function addChangeCheckRoutes(
  _router: Router,
  _options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'changeChecks'>,
): void {}
