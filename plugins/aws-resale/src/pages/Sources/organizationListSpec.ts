import { POLLING_STATES } from 'backstage-plugin-aws-resale-common';

/** Filters and sorts of the list of organizations, as the address has them. */
export const ORGANIZATION_LIST = {
  filters: { state: POLLING_STATES },
  sorts: [
    'state',
    '-state',
    'name',
    '-name',
    'asOf',
    '-asOf',
    'accounts',
    '-accounts',
  ],
  defaultSort: 'state',
} as const;
