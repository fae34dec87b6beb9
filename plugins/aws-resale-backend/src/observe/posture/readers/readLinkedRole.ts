import { accountReader } from '../accountReader';
import { hasVirtualRootMfa, rootCredentialsIn } from '../rootCalls';

/** Root users of linked accounts, through the role in each. */
export const readLinkedRole = accountReader({
  async read(draft, { accountId }, context) {
    await draft.attempt(['rootCredentials', 'virtualRootMfa'], () =>
      context.enter(accountId, async session => {
        await draft.attempt(['rootCredentials'], async () => ({
          rootCredentials: await rootCredentialsIn(session),
        }));
        await draft.attempt(['virtualRootMfa'], async () => ({
          virtualRootMfa: await hasVirtualRootMfa(session),
        }));
        return {};
      }),
    );
  },
});
