import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
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
 * catalog's entity route, a catalog and a fake of the API.
 */
export function renderPage(
  page: ReactElement,
  options: {
    api: FakeAwsResaleApi;
    /** Address to start at, query included. */
    at?: string;
    /** Pattern of the route that the page is on. */
    mountPath?: string;
    /** What the catalog has. */
    entities?: Entity[];
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
        [catalogApiRef, catalogApiMock({ entities: options.entities })],
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
