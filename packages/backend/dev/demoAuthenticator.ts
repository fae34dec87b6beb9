import type { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

/** The header with which the demo's sign-in page names the chosen user. */
export const DEMO_USER_HEADER = 'x-demo-user';

/**
 * Believes the header `x-demo-user`, for the users that `demo.users` lists.
 *
 * @param rootConfig - the whole configuration; `demo.users[].ref` is read.
 */
export function createDemoAuthenticator(rootConfig: Config) {
  const titles = new Map(
    (rootConfig.getOptionalConfigArray('demo.users') ?? []).map(user => [
      normalise(user.getString('ref')),
      user.getString('title'),
    ]),
  );

  return createProxyAuthenticator({
    defaultProfileTransform: async (result: {
      userRef: string;
      title: string;
    }) => ({ profile: { displayName: result.title } }),
    initialize() {},
    async authenticate({ req }) {
      const asked = req.get(DEMO_USER_HEADER);
      if (!asked) {
        throw new AuthenticationError(
          `Choose a demo user: the header ${DEMO_USER_HEADER} is missing`,
        );
      }
      const userRef = tryNormalise(asked);
      const title = userRef && titles.get(userRef);
      if (!userRef || !title) {
        throw new AuthenticationError(
          `The header ${DEMO_USER_HEADER} names nobody from demo.users`,
        );
      }
      return { result: { userRef, title } };
    },
  });
}

function normalise(ref: string): string {
  return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'user' }));
}

function tryNormalise(ref: string): string | undefined {
  try {
    return normalise(ref);
  } catch {
    // Whatever cannot be read as a reference names nobody; the caller says so.
    return undefined;
  }
}
