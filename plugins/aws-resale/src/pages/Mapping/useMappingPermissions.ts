import { usePermission } from '@backstage/plugin-permission-react';
import {
  mappingDecidePermission,
  mappingReadPermission,
} from 'backstage-plugin-aws-resale-common';

/** What the reader may do here; nothing until the answer is there. */
export interface MappingPermissions {
  /** While it is not known whether the page may be shown at all. */
  loading: boolean;
  mayRead: boolean;
  /** Not known while the answer is on its way. */
  mayDecide: boolean | undefined;
}

/** Asks for both permissions of the page. */
export function useMappingPermissions(): MappingPermissions {
  const read = usePermission({ permission: mappingReadPermission });
  const decide = usePermission({ permission: mappingDecidePermission });
  return {
    loading: read.loading,
    mayRead: read.allowed,
    mayDecide: decide.loading ? undefined : decide.allowed,
  };
}
