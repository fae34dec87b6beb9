import type { IdentityApi } from '@backstage/core-plugin-api';

/** The same identity, which also does something when its user signs out. */
export function withSignOut(
  identity: IdentityApi,
  onSignOut: () => void,
): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      onSignOut();
      await identity.signOut();
    },
  };
}
