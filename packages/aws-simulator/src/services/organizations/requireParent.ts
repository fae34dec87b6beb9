import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { invalidInput } from './invalidInput';
import type { OrganizationTree } from './OrganizationTree';

const PARENT_ID = /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})$/;

/**
 * `ParentId` of a request.
 *
 * @throws ServiceError when it is missing, malformed, or of no root or organizational unit
 */
export function requireParent(
  parameters: Parameters,
  tree: OrganizationTree,
): string {
  const parentId = textParameter(parameters, 'ParentId');
  if (!parentId || !PARENT_ID.test(parentId)) {
    throw invalidInput(
      'INVALID_PATTERN',
      'You provided a value for ParentId that does not match the required pattern.',
    );
  }
  if (!tree.isParent(parentId)) {
    throw new ServiceError(
      'ParentNotFoundException',
      "You specified parent that doesn't exist.",
    );
  }
  return parentId;
}
