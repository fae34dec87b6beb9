import type { Entity } from '@backstage/catalog-model';

/** What people call an entity: its profile's name, its title, else its name. */
export function titleOfEntity(entity: Entity): string {
  const profile = entity.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    (typeof displayName === 'string' && displayName.trim()) ||
    entity.metadata.title?.trim() ||
    entity.metadata.name
  );
}
