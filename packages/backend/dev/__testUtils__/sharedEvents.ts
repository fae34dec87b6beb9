import {
  type BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';

/**
 * One bus of events for all plugins of a backend, as there is in a real one. Those
 * of a test backend have a bus each, on which the catalog tells nobody of what it
 * has processed.
 */
export function sharedEvents(): BackendFeature {
  const events = mockServices.events();
  return createServiceFactory({
    service: eventsServiceRef,
    deps: {},
    factory: () => events,
  });
}
