import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  CHECK_IDS,
  HOLDERS,
  MODEL_VERDICTS,
  POSTURE_STATES,
} from 'backstage-plugin-aws-resale-common';

/** Filters and sorts of the list of accounts, as the address has them. */
export const ACCOUNT_LIST = {
  filters: {
    model: ACCOUNT_MODELS,
    posture: POSTURE_STATES,
    check: CHECK_IDS,
    checkState: POSTURE_STATES,
    verdict: MODEL_VERDICTS,
    holder: HOLDERS,
    state: [...ACCOUNT_STATES, 'GONE'],
    role: ['payer', 'linked'],
  },
  sorts: [
    'verdict',
    '-verdict',
    'name',
    '-name',
    'model',
    '-model',
    'state',
    '-state',
    'customer',
    '-customer',
    'posture',
    '-posture',
  ],
  defaultSort: 'verdict',
} as const;
