import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { Attestation } from 'backstage-plugin-aws-resale-common';
import { accountRouteRef } from '../../routes';

/**
 * Where an attestation is decided: on the page of its account, or of the
 * customer when it is about several accounts of one.
 */
export function useAttestationAddress(
  attestation: Attestation,
): string | undefined {
  const accountRoute = useRouteRef(accountRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { accounts, accountCount } = attestation;
  const [first] = accounts;
  if (!first) {
    return undefined;
  }
  const ref = first.customer?.ref;
  const isOfOneCustomer = accounts.every(
    ({ customer }) => customer?.ref === ref,
  );
  return accountCount > 1 && ref && isOfOneCustomer
    ? entityRoute(parseEntityRef(ref))
    : accountRoute({ accountId: first.accountId });
}
