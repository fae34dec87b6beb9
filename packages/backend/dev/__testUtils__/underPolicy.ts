import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  type BackendFeature,
  type BackstageUserInfo,
  coreServices,
  createBackendModule,
  createExtensionPoint,
  createServiceFactory,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';

/** Decides like a permission policy; a decision is what those return. */
export type Decide = (
  permissionName: string,
  userRef: string | undefined,
) => { result: unknown };

/** The one that policies have, without a dependency for tests alone. */
const policyExtensionPoint = createExtensionPoint<{
  setPolicy(policy: {
    handle(
      request: { permission: { name: string } },
      user?: { info: BackstageUserInfo },
    ): Promise<{ result: unknown }>;
  }): void;
}>({ id: 'permission.policy' });

/**
 * What a test backend needs besides `permission.enabled`, so that every decision is
 * a policy's and conditions are applied by the plugin whose resources they are on.
 */
export function underPolicy(decide: Decide): BackendFeature[] {
  return [
    permissionPlugin,
    permissionsServiceFactory,
    permissionsRegistryServiceFactory,
    createServiceFactory({
      service: coreServices.httpAuth,
      deps: { plugin: coreServices.pluginMetadata },
      factory: ({ plugin }) =>
        withBackendsAsActors(
          mockServices.httpAuth({ pluginId: plugin.getId() }),
        ),
    }),
    createBackendModule({
      pluginId: 'permission',
      moduleId: 'policy-of-test',
      register(env) {
        env.registerInit({
          deps: { policy: policyExtensionPoint },
          async init({ policy }) {
            policy.setPolicy({
              handle: async ({ permission }, user) =>
                decide(permission.name, user?.info.userEntityRef),
            });
          },
        });
      },
    }),
  ];
}

/**
 * Conditions are told to backends alone and applied for backends alone, and tokens
 * of tests do not say which backend asks on behalf of a user.
 */
function withBackendsAsActors(httpAuth: HttpAuthService): HttpAuthService {
  const credentials: HttpAuthService['credentials'] = async (
    request,
    options,
  ) => {
    const caller = await httpAuth.credentials(request, options);
    const { type, userEntityRef } = caller.principal as {
      type?: string;
      userEntityRef?: string;
    };
    return type === 'user'
      ? Object.assign(
          caller,
          mockCredentials.user(userEntityRef, {
            actor: { subject: 'plugin:test' },
          }),
        )
      : caller;
  };
  return {
    credentials,
    issueUserCookie: (...args) => httpAuth.issueUserCookie(...args),
  };
}
