import type { ReactElement } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';

type Decision = Awaited<
  ReturnType<(typeof permissionApiRef)['T']['authorize']>
>;

// As the server sends them.
const ALLOW: Decision = JSON.parse('{"result":"ALLOW"}');
const DENY: Decision = JSON.parse('{"result":"DENY"}');

/**
 * Surrounds an element with a reader who has permissions by name. Decisions are
 * cached for the whole test file, so a file can have one kind of reader only.
 */
export function withPermissions(
  element: ReactElement,
  isAllowed: (permission: string) => boolean,
): ReactElement {
  return (
    <TestApiProvider
      apis={[
        [
          permissionApiRef,
          {
            authorize: async ({ permission }) =>
              isAllowed(permission.name) ? ALLOW : DENY,
          },
        ],
      ]}
    >
      {element}
    </TestApiProvider>
  );
}
