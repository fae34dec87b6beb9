import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { PresentedTitle } from './PresentedTitle';

/**
 * The title of an entity as a link to its page. Without a title of the API's
 * own the catalog is asked, as the reader; where that reader may not see the
 * entity, its ref's name stands in its place. What is no ref is shown as it is.
 */
export function EntityName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  const params = routeParamsOf(entityRef);
  if (!params) {
    return <span>{title ?? entityRef}</span>;
  }
  return (
    <Link href={entityRoute(params)}>
      {title ?? <PresentedTitle entityRef={entityRef} />}
    </Link>
  );
}

function routeParamsOf(entityRef: string) {
  try {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return {
      kind: kind.toLocaleLowerCase('en-US'),
      namespace: namespace.toLocaleLowerCase('en-US'),
      name,
    };
  } catch {
    return undefined;
  }
}
