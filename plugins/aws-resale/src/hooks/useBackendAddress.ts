import { useEffect, useState } from 'react';
import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';

const PLUGIN_ID = 'aws-resale';

/** Where the plugin's HTTP API is, e.g. `https://portal.example/api/aws-resale`. */
export function useBackendAddress(): string | undefined {
  const discovery = useApi(discoveryApiRef);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    discovery.getBaseUrl(PLUGIN_ID).then(
      url => isWanted && setAddress(url),
      // Nobody can be told an address then; everything else works.
      () => isWanted && setAddress(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [discovery]);
  return address;
}
