import { usePermission } from '@backstage/plugin-permission-react';
import {
  organizationConnectPermission,
  organizationRunPermission,
} from 'backstage-plugin-aws-resale-common';

/** What the reader may do here; nothing until the answer is there. */
export interface SourcePermissions {
  mayRun: boolean;
  mayConnect: boolean;
}

/** Asks for both permissions of the page. */
export function useSourcePermissions(): SourcePermissions {
  const run = usePermission({ permission: organizationRunPermission });
  const connect = usePermission({ permission: organizationConnectPermission });
  return { mayRun: run.allowed, mayConnect: connect.allowed };
}
