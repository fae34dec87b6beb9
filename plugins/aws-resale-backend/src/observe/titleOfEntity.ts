import type { Entity } from '@backstage/catalog-model';

/** The catalog takes a title of any length; an index of the store does not. */
const LONGEST_TITLE = 255;

/** What people call an entity: its profile's name, its title, else its name. */
export function titleOfEntity(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  const title =
    (typeof displayName === 'string' && displayName.trim()) ||
    entity.metadata.title?.trim() ||
    entity.metadata.name;
  return [...title].slice(0, LONGEST_TITLE).join('');
}
