import { isActionAllowed } from '../identity/isActionAllowed';
import type { ServiceErrors } from '../services/serviceErrors';
import type { Caller } from './Caller';
import type { Operation } from './Operation';

/**
 * Checks that the caller may take the action. The hub may do everything in its
 * own account; a session may do what its role may at this moment.
 *
 * @throws ServiceError when it may not
 */
export function authorize(
  caller: Caller,
  { action }: Operation,
  errors: ServiceErrors,
): void {
  if (action === undefined || caller.kind === 'hub') {
    return;
  }
  if (!isActionAllowed(caller.role?.allowedActions ?? [], action)) {
    throw errors.accessDenied(caller.arn, action);
  }
}
