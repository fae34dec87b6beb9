import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { demoAuthModule } from './demoAuthModule';

const anna = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'anna', namespace: 'default' },
  spec: { memberOf: ['account-managers'] },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/account-managers' },
  ],
};

function startBackend() {
  return startTestBackend({
    features: [
      authPlugin,
      demoAuthModule,
      catalogServiceMock.factory({ entities: [anna] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          auth: { providers: { demo: {} } },
          demo: {
            users: [
              {
                ref: 'user:default/anna',
                title: 'Anna',
                role: 'Account manager',
                description: 'Looks after customers',
              },
            ],
          },
        },
      }),
    ],
  });
}

describe('demoAuthModule', () => {
  it('signs in a demo user with the groups that the catalog knows', async () => {
    const { server } = await startBackend();

    const response = await fetch(
      `http://127.0.0.1:${server.port()}/api/auth/demo/refresh`,
      { headers: { 'x-demo-user': 'user:default/anna' } },
    );

    expect(response.status).toBe(200);
    await expect(response.json()).resolves.toMatchObject({
      profile: { displayName: 'Anna' },
      backstageIdentity: {
        identity: {
          userEntityRef: 'user:default/anna',
          ownershipEntityRefs: [
            'user:default/anna',
            'group:default/account-managers',
          ],
        },
      },
    });
  });

  it('signs in nobody else', async () => {
    const { server } = await startBackend();

    const response = await fetch(
      `http://127.0.0.1:${server.port()}/api/auth/demo/refresh`,
      { headers: { 'x-demo-user': 'user:default/mallory' } },
    );

    expect(response.status).toBe(401);
  });

  describe('in production', () => {
    const before = process.env.NODE_ENV;

    afterEach(() => {
      Object.assign(process.env, { NODE_ENV: before });
    });

    it('stops the start', async () => {
      Object.assign(process.env, { NODE_ENV: 'production' });

      await expect(startBackend()).rejects.toThrow(
        'The demo sign-in must not run in production',
      );
    });
  });
});
