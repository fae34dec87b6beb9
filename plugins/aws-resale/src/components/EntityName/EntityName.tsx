import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';

/**
 * The title of an entity as a link to its page. Without a title of the API's
 * own the catalog is asked, as the reader; where that reader may not see the
 * entity, the ref stands in its place.
 */
export function EntityName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const href = entityRoute({
    kind: kind.toLocaleLowerCase('en-US'),
    namespace: namespace.toLocaleLowerCase('en-US'),
    name,
  });
  return (
    <Link href={href}>
      {title ?? <PresentedTitle entityRef={entityRef} />}
    </Link>
  );
}

function PresentedTitle(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
