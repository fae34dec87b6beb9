import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { BeforeYouChangeShortCard } from '../components/BeforeYouChangeShortCard';

/** What may be done to the accounts that the entity whose page this is runs in. */
export function BeforeYouChangeShortEntityCard() {
  const { entity } = useEntity();
  // Mounted anew for another entity, so that accounts of the last never stay.
  return (
    <BeforeYouChangeShortCard
      key={stringifyEntityRef(entity)}
      entity={getCompoundEntityRef(entity)}
    />
  );
}
