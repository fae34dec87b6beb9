import { isActionAllowed } from '../identity/isActionAllowed';
import { isDeniedByControlPolicy } from '../identity/isDeniedByControlPolicy';
import { taskPolicies } from '../identity/taskPolicies';
import type { ServiceErrors } from '../services/serviceErrors';
import type { Caller } from './Caller';
import type { Operation } from './Operation';

/**
 * Checks that the caller may take the action. The hub may do everything in its
 * own account; a session may do what its role, or the task policy of a root
 * session, allows at this moment, unless a service control policy denies it.
 *
 * @param region - that of the signature
 * @throws ServiceError when it may not
 */
export function authorize(
  caller: Caller,
  { action }: Operation,
  region: string,
  errors: ServiceErrors,
): void {
  if (action === undefined || caller.kind === 'hub') {
    return;
  }
  if (isDeniedByControlPolicy(caller, action, region)) {
    throw errors.accessDenied(
      caller.arn,
      action,
      'with an explicit deny in a service control policy',
    );
  }
  if (caller.kind === 'root') {
    if (!isActionAllowed(taskPolicies[caller.taskPolicy] ?? [], action)) {
      throw errors.accessDenied(
        caller.arn,
        action,
        'with an explicit deny in a session policy',
      );
    }
    return;
  }
  if (!isActionAllowed(caller.role?.allowedActions ?? [], action)) {
    throw errors.accessDenied(caller.arn, action);
  }
}
