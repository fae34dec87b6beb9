import {
  OrganizationPage,
  POLLING_STATES,
  PollingState,
} from 'backstage-plugin-aws-resale-common';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';

/** States that ask a person for something, or that have consequences to know. */
const STATES: readonly PollingState[] = [
  'REMOVAL_HELD',
  'ACCESS_WITHDRAWN',
  'WAITING_FOR_APPROVAL',
  'NOT_CONNECTED',
];

/** The most that the API gives at once; the list below has the rest. */
const LIMIT = 200;

/** Organizations that have a card of their own above the list. */
export function useDecisions(): Loadable<OrganizationPage> {
  return useAwsResale(
    (api, options) =>
      api.listOrganizations(
        {
          state: POLLING_STATES.filter(state => STATES.includes(state)),
          sort: 'state',
          limit: LIMIT,
        },
        options,
      ),
    [],
  );
}
