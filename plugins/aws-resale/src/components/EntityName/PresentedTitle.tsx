import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** What the catalog calls an entity; the name of its ref while it is unknown. */
export function PresentedTitle(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
