import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type { RESOURCE_TYPE_ACCOUNT } from 'backstage-plugin-aws-resale-common';
import type {
  CustodyQueries,
  CustodySubject,
} from '../../store/queries/CustodyQueries';
import type { Authorizer } from '../Authorizer';

/**
 * Some accounts, of which a caller has to hold a permission on every one.
 *
 * @throws NotAllowedError that says how many are out of reach.
 */
export async function requireSubjects(
  {
    authorizer,
    queries,
    permission,
  }: {
    authorizer: Authorizer;
    queries: CustodyQueries;
    permission: ResourcePermission<typeof RESOURCE_TYPE_ACCOUNT>;
  },
  accountIds: readonly string[],
  credentials: BackstageCredentials,
): Promise<CustodySubject[]> {
  const wanted = new Set(accountIds);
  const subjects = await queries.subjects(
    [...wanted],
    await authorizer.requireWith(permission, credentials),
  );
  const outside = wanted.size - subjects.length;
  if (outside > 0) {
    throw new NotAllowedError(
      `${outside} of ${wanted.size} accounts are unknown or out of your reach; it needs the permission ${permission.name} on all of them, and nothing was recorded`,
    );
  }
  return subjects;
}
