import { accountReader } from '../accountReader';
import { hasVirtualRootMfa, rootCredentialsIn } from '../rootCalls';

/** Credentials of the payer's root user, and whether it has an authenticator app. */
export const readPayerRoot = accountReader({
  async read(draft, _, { payer }) {
    await draft.attempt(['rootCredentials'], async () => ({
      rootCredentials: await rootCredentialsIn(payer),
    }));
    await draft.attempt(['virtualRootMfa'], async () => ({
      virtualRootMfa: await hasVirtualRootMfa(payer),
    }));
  },
});
