import { useEffect, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

const PEOPLE_SHOWN = 20;

/** Who can be offered; a list that stays the same between renderings. */
export type PeopleKinds = readonly ('User' | 'Group')[];

const ANYBODY: PeopleKinds = ['User', 'Group'];

/** A user or group to choose. */
export interface Person {
  id: string;
  label: string;
}

/** People and teams whose name has the text, as the reader may see them. */
export function usePeople(
  text: string,
  kinds: PeopleKinds = ANYBODY,
): {
  people: Person[];
  isLoading: boolean;
} {
  const catalog = useApi(catalogApiRef);
  const [people, setPeople] = useState<Person[]>([]);
  const [isLoading, setLoading] = useState(true);

  useEffect(() => {
    let isWanted = true;
    setLoading(true);
    catalog
      .queryEntities({
        filter: { kind: [...kinds] },
        fullTextFilter: {
          term: text,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayname',
          ],
        },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: PEOPLE_SHOWN,
      })
      .then(
        ({ items }) => isWanted && setPeople(items.map(toPerson)),
        // Without the catalog there is nobody to offer; the list itself works.
        () => isWanted && setPeople([]),
      )
      .finally(() => isWanted && setLoading(false));
    return () => {
      isWanted = false;
    };
  }, [catalog, text, kinds]);

  return { people, isLoading };
}

function toPerson(entity: Entity): Person {
  const profile = entity.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return {
    id: stringifyEntityRef(entity),
    label: String(displayName ?? entity.metadata.title ?? entity.metadata.name),
  };
}
