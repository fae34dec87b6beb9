import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { CustomerRef } from '../components/CustomerModelCard';

/** The customer whose entity page this is. */
export function useCustomerRef(): CustomerRef {
  return getCompoundEntityRef(useEntity().entity);
}
