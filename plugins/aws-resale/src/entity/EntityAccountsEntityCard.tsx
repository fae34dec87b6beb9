import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityAccountsCard } from '../components/EntityAccountsCard';

/** The accounts that the entity whose page this is runs in. */
export function EntityAccountsEntityCard() {
  const { kind, namespace, name } = getCompoundEntityRef(useEntity().entity);
  return <EntityAccountsCard entity={{ kind, namespace, name }} />;
}
