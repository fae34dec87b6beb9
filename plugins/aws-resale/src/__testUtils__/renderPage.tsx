import type { ReactElement } from 'react';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { awsResaleApiRef } from '../api/awsResaleApiRef';
import { rootRouteRef } from '../routes';
import type { FakeAwsResaleApi } from './FakeAwsResaleApi';
import { ShownAddress } from './ShownAddress';

/**
 * Renders a part of the plugin in an app with the plugin's routes, the
 * catalog's entity route, an empty catalog and a fake of the API.
 */
export function renderPage(
  page: ReactElement,
  options: {
    api: FakeAwsResaleApi;
    /** Address to start at, query included. */
    at?: string;
    /** Pattern of the route that the page is on. */
    mountPath?: string;
  },
) {
  return renderInTestApp(
    <>
      {page}
      <ShownAddress />
    </>,
    {
      mountedRoutes: {
        '/aws-resale': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      mountPath: options.mountPath,
      initialRouteEntries: [options.at ?? '/'],
      apis: [
        [awsResaleApiRef, options.api],
        [catalogApiRef, catalogApiMock()],
        [
          entityPresentationApiRef,
          {
            forEntity: entityOrRef => {
              const entityRef = String(entityOrRef);
              const snapshot = { entityRef, primaryTitle: entityRef };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          },
        ],
      ],
    },
  );
}
