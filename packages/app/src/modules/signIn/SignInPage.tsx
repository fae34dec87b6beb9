import { useCallback, useMemo, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type IdentityApi,
} from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { chosenUser } from './chosenUser';
import { DemoUserChoice } from './DemoUserChoice';
import { NoSignInProvider } from './NoSignInProvider';
import { readDemoUsers } from './readDemoUsers';
import { SignInFailed } from './SignInFailed';
import { SignInLayout } from './SignInLayout';
import { withSignOut } from './withSignOut';

/**
 * Lets a visitor of the demo choose who to be, and elsewhere says what is missing.
 */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const config = useApi(configApiRef);
  const users = useMemo(() => readDemoUsers(config), [config]);
  const [userRef, setUserRef] = useState(chosenUser.read);
  const [attempt, setAttempt] = useState(0);

  const choose = useCallback((ref: string) => {
    chosenUser.write(ref);
    setUserRef(ref);
  }, []);
  const chooseAgain = useCallback(() => {
    chosenUser.forget();
    setUserRef(undefined);
  }, []);
  const succeed = useCallback(
    (identity: IdentityApi) =>
      onSignInSuccess(withSignOut(identity, chosenUser.forget)),
    [onSignInSuccess],
  );
  const Failed = useCallback(
    ({ error }: { error?: Error }) => (
      <SignInFailed
        error={error}
        onRetry={() => setAttempt(count => count + 1)}
        onChooseAgain={chooseAgain}
      />
    ),
    [chooseAgain],
  );

  if (users.length === 0) {
    return (
      <SignInLayout>
        <NoSignInProvider />
      </SignInLayout>
    );
  }
  // A user of an older demo may be remembered still.
  const user = users.find(({ ref }) => ref === userRef);
  return (
    <SignInLayout>
      {user ? (
        <ProxiedSignInPage
          key={attempt}
          provider="demo"
          headers={{ 'x-demo-user': user.ref }}
          onSignInSuccess={succeed}
          ErrorComponent={Failed}
        />
      ) : (
        <DemoUserChoice users={users} onChoose={choose} />
      )}
    </SignInLayout>
  );
}
