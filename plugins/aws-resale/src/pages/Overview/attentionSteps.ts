import type { Attention } from 'backstage-plugin-aws-resale-common';

/** @see attentionSteps */
export interface AttentionStep {
  /**
   * Where the next step is done. `root` is where custody and posture are: the
   * page of the account where it is about a single one, else the customer's.
   */
  place: 'customer' | 'accounts' | 'sources' | 'root';
  /** Whose task it is; of `responsible` ones the item says so itself. */
  owner: 'accountManager' | 'platformTeam' | 'responsible' | 'secondPerson';
}

/** The next step for everything that may need attention. */
export const attentionSteps: Readonly<
  Record<Attention['kind'], AttentionStep>
> = {
  EXPOSED: { place: 'root', owner: 'responsible' },
  DRIFT: { place: 'accounts', owner: 'accountManager' },
  UNDECLARED: { place: 'customer', owner: 'accountManager' },
  IN_TRANSFER: { place: 'customer', owner: 'accountManager' },
  ANNOTATION_PROBLEM: { place: 'customer', owner: 'platformTeam' },
  ACCESS_WITHDRAWN: { place: 'sources', owner: 'accountManager' },
  REMOVAL_HELD: { place: 'sources', owner: 'platformTeam' },
  NOT_CONNECTED: { place: 'sources', owner: 'platformTeam' },
  STALE: { place: 'sources', owner: 'platformTeam' },
  WAITING_FOR_APPROVAL: { place: 'sources', owner: 'platformTeam' },
  NO_ORGANIZATION: { place: 'sources', owner: 'platformTeam' },
  CUSTODY_DUE: { place: 'root', owner: 'responsible' },
  ATTESTATION_WAITING: { place: 'root', owner: 'secondPerson' },
};
