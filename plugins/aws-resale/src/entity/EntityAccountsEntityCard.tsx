import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityAccountsCard } from '../components/EntityAccountsCard';

/** The accounts that the entity whose page this is runs in. */
export function EntityAccountsEntityCard() {
  const { entity } = useEntity();
  // Mounted anew for another entity, so that accounts of the last never stay.
  return (
    <EntityAccountsCard
      key={stringifyEntityRef(entity)}
      entity={getCompoundEntityRef(entity)}
    />
  );
}
