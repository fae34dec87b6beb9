import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { controlPolicies, type ControlPolicy } from './controlPolicies';
import { invalidInput } from './invalidInput';
import type { MemberOrganization } from './MemberOrganization';

const POLICY_ID = /^p-[0-9a-zA-Z_]{8,128}$/;

/**
 * The policy that `PolicyId` of a request names.
 *
 * @throws ServiceError when it is missing, malformed, or of no policy
 */
export function requirePolicy(
  parameters: Parameters,
  organization: MemberOrganization,
): ControlPolicy {
  const policyId = textParameter(parameters, 'PolicyId');
  if (!policyId || !POLICY_ID.test(policyId)) {
    throw invalidInput(
      'INVALID_PATTERN',
      'You provided a value for PolicyId that does not match the required pattern.',
    );
  }
  const policy = controlPolicies(organization).find(
    one => one.policyId === policyId,
  );
  if (!policy) {
    throw new ServiceError(
      'PolicyNotFoundException',
      "You specified a policy that doesn't exist.",
    );
  }
  return policy;
}
