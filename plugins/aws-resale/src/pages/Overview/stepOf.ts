import type { Attention } from 'backstage-plugin-aws-resale-common';

/** Words for the next step; exposure has another one by cause and by party. */
export type StepWord =
  | Exclude<Attention['kind'], 'EXPOSED'>
  | 'EXPOSED_NO_MFA'
  | 'EXPOSED_ONE_PERSON'
  | 'EXPOSED_ONE_PLACE'
  | 'EXPOSED_TELL';

/**
 * What to do next. Nobody but the customer can close the exposure of accounts
 * that are its own task, so there the step is to tell it.
 */
export function stepOf(item: Attention): StepWord {
  const { kind, responsible, cause = 'NO_MFA' } = item;
  if (kind !== 'EXPOSED') {
    return kind;
  }
  return responsible === 'CUSTOMER' ? 'EXPOSED_TELL' : `EXPOSED_${cause}`;
}
