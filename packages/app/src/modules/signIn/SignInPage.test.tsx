import { configApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chosenUser } from './chosenUser';
import { SignInPage } from './SignInPage';

const users = [
  {
    ref: 'user:default/anna',
    title: 'Anna',
    role: 'Account manager',
    description: 'Looks after customers',
  },
  {
    ref: 'user:default/jonas',
    title: 'Jonas',
    role: 'Engineer',
    description: 'Asks before a change',
  },
];

const session = {
  profile: { displayName: 'Anna' },
  backstageIdentity: {
    token: 'e30.e30.e30',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/anna',
      ownershipEntityRefs: ['user:default/anna'],
    },
  },
};

function renderPage(data: object) {
  const onSignInSuccess = jest.fn();
  renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: { ...data } })],
        [
          discoveryApiRef,
          { getBaseUrl: async (id: string) => `http://backend.example/${id}` },
        ],
      ]}
    >
      <SignInPage onSignInSuccess={onSignInSuccess} />
    </TestApiProvider>,
  );
  return { onSignInSuccess };
}

describe('SignInPage', () => {
  const request = jest.fn<Promise<Response>, Parameters<typeof fetch>>();

  beforeEach(() => {
    request.mockReset();
    jest.spyOn(global, 'fetch').mockImplementation(request);
    window.sessionStorage.clear();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('lists the demo users and says that the data is made up', async () => {
    renderPage({ demo: { users }, organization: { name: 'Nordwind' } });

    expect(await screen.findByText('Demo: made-up data')).toBeInTheDocument();
    expect(screen.getByText('Nordwind')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Anna, Account manager' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Jonas, Engineer' }),
    ).toBeInTheDocument();
    expect(request).not.toHaveBeenCalled();
  });

  it('signs in as the chosen user, until that user signs out', async () => {
    request.mockResolvedValue(Response.json(session));
    const { onSignInSuccess } = renderPage({ demo: { users } });

    await userEvent.click(await screen.findByRole('button', { name: /^Anna/ }));

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const [url, init] = request.mock.calls[0];
    expect(url).toBe('http://backend.example/auth/demo/refresh');
    expect(new Headers(init?.headers).get('x-demo-user')).toBe(
      'user:default/anna',
    );
    expect(chosenUser.read()).toBe('user:default/anna');

    const [identity] = onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toEqual(
      session.backstageIdentity.identity,
    );
    await identity.signOut();
    expect(chosenUser.read()).toBeUndefined();
  });

  it('does not ask again after a reload', async () => {
    chosenUser.write('user:default/anna');
    request.mockResolvedValue(Response.json(session));

    const { onSignInSuccess } = renderPage({ demo: { users } });

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('asks when the remembered user is no longer offered', async () => {
    chosenUser.write('user:default/gone');

    renderPage({ demo: { users } });

    expect(await screen.findByText('Sign in as')).toBeInTheDocument();
    expect(request).not.toHaveBeenCalled();
  });

  it('says why signing in failed, and tries again', async () => {
    request.mockResolvedValueOnce(
      Response.json(
        { error: { name: 'NotFoundError', message: 'User not found' } },
        { status: 404 },
      ),
    );
    request.mockResolvedValueOnce(Response.json(session));
    const { onSignInSuccess } = renderPage({ demo: { users } });
    await userEvent.click(await screen.findByRole('button', { name: /^Anna/ }));

    expect(await screen.findByText('Signing in failed')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
  });

  it('lets a failed visitor choose somebody else', async () => {
    request.mockRejectedValue(new Error('No connection'));
    renderPage({ demo: { users } });
    await userEvent.click(await screen.findByRole('button', { name: /^Anna/ }));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose another user' }),
    );

    expect(await screen.findByText('Sign in as')).toBeInTheDocument();
    expect(chosenUser.read()).toBeUndefined();
  });

  it('says where to configure a provider when there is no demo', async () => {
    renderPage({});

    expect(
      await screen.findByText('Nobody can sign in yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('auth.providers')).toBeInTheDocument();
  });
});
