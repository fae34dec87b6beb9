import { useCallback } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { CheckId, PostureState } from 'backstage-plugin-aws-resale-common';
import { accountsRouteRef } from '../../routes';
import type { CustomerRef } from '../CustomerModelCard';

/** What to show of a customer's accounts. */
export interface AccountsOfCheck {
  checkId: CheckId;
  state: PostureState;
  /** Payers and linked accounts without it. */
  role?: 'payer' | 'linked';
}

/** Gives the address of the accounts of a customer that stand so with a check. */
export function useAccountsAddress(
  customer: CustomerRef,
): (accounts: AccountsOfCheck) => string {
  const accountsRoute = useRouteRef(accountsRouteRef);
  const ref = stringifyEntityRef(customer);
  return useCallback(
    ({ checkId, state, role }) => {
      const query = new URLSearchParams({
        customer: ref,
        check: checkId,
        checkState: state,
        ...(role && { role }),
      });
      return `${accountsRoute()}?${query}`;
    },
    [accountsRoute, ref],
  );
}
