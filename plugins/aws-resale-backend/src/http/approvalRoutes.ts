import type { Router } from 'express';
import type { RouterOptions } from './RouterOptions';

/** Approvals and grants that people record. Their reasons and names stay out of the audit log. */
export function addApprovalRoutes(
  _router: Router,
  _options: Pick<RouterOptions, 'httpAuth' | 'auditor' | 'approvals'>,
): void {}
