import { mockServices } from '@backstage/backend-test-utils';
import { createDemoAuthenticator } from './demoAuthenticator';

const config = mockServices.rootConfig({
  data: {
    demo: {
      users: [
        { ref: 'user:default/anna', title: 'Anna', role: '', description: '' },
        { ref: 'jonas', title: 'Jonas', role: '', description: '' },
      ],
    },
  },
});

/** Only the one method of Express's request that the authenticator calls. */
function requestWith(header?: string) {
  return { get: (name: string) => (name === 'x-demo-user' ? header : '') };
}

function authenticate(header?: string) {
  const authenticator = createDemoAuthenticator(config);
  return authenticator.authenticate(
    {
      req: requestWith(header) as Parameters<
        typeof authenticator.authenticate
      >[0]['req'],
    },
    undefined,
  );
}

describe('createDemoAuthenticator', () => {
  it.each([
    ['user:default/anna', 'user:default/anna', 'Anna'],
    ['User:Default/Anna', 'user:default/anna', 'Anna'],
    ['user:default/jonas', 'user:default/jonas', 'Jonas'],
  ])('believes the header %s', async (header, userRef, title) => {
    await expect(authenticate(header)).resolves.toEqual({
      result: { userRef, title },
    });
  });

  it.each(['user:default/stranger', 'group:default/anna', ':::', ''])(
    'refuses the header "%s"',
    async header => {
      await expect(authenticate(header)).rejects.toThrow(/x-demo-user/);
    },
  );

  it('refuses a request without the header', async () => {
    await expect(authenticate()).rejects.toThrow(
      'Choose a demo user: the header x-demo-user is missing',
    );
  });
});
