import { useEffect, useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';

/** Stands for the reader's own ref until that is known. */
const SOMEBODY = 'user:default/jane.doe';

/** Entity ref of the reader, as an example to copy. */
export function useOwnRef(): string {
  const identityApi = useApi(identityApiRef);
  const [ownRef, setOwnRef] = useState(SOMEBODY);
  useEffect(() => {
    let isWanted = true;
    identityApi.getBackstageIdentity().then(
      ({ userEntityRef }) => {
        if (isWanted) {
          setOwnRef(userEntityRef);
        }
      },
      // An example stays an example for whoever has no identity.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [identityApi]);
  return ownRef;
}
