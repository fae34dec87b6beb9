import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  ExposureCause,
  Holder,
  ModelVerdict,
  Partition,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { AccountPostureRow } from '../posture/tables';
import type { AccountRow } from '../tables';
import { closureEndsAt } from './accountView';

/** Columns of an account that answers about changes rest on. */
export const CHANGE_ACCOUNT_COLUMNS = [
  'account_id',
  'name',
  'is_payer',
  'payer_account_id',
  'partition',
  'state',
  'closed_seen_at',
  'gone_at',
  'customer_ref',
  'model',
  'billing_arrangement',
  'verdict',
  'holder',
  'transfer_ends_on',
  'first_seen_at',
] as const;

/** Columns of what was judged of its root user. */
export const CHANGE_POSTURE_COLUMNS = [
  'exposure',
  'exposure_cause',
  'are_credentials_removed',
  'is_root_denied',
  'judged_at',
  'due_at',
] as const;

/** Nothing of an account that was never taken to be judged is there. */
export type ChangeAccountRow = Pick<
  AccountRow,
  (typeof CHANGE_ACCOUNT_COLUMNS)[number]
> & {
  [Column in (typeof CHANGE_POSTURE_COLUMNS)[number]]:
    | AccountPostureRow[Column]
    | null;
};

/** An account as far as answers about changes go. */
export interface ChangeAccount {
  accountId: string;
  name: string;
  isPayer: boolean;
  payerAccountId: string;
  partition: Partition;
  state: AccountState;
  isGone: boolean;
  /** ISO 8601. */
  closureEndsAt?: string;
  customerRef?: string;
  model: AccountModel;
  arrangement: BillingArrangement;
  verdict: ModelVerdict;
  /** By the domain of the root e-mail. */
  emailHolder: Holder;
  /** ISO date; of a payer whose bill is transferred since a known day. */
  transferEndsOn?: string;
  firstSeenAt: string;
  /** Missing while it was never judged. */
  posture?: KeptPosture;
}

/** What was last judged of an exposure. */
export interface KeptExposure {
  state: PostureState;
  /** The worst one. */
  cause?: ExposureCause;
  /** ISO 8601. */
  judgedAt: string;
  /** ISO 8601; when it is judged again. Missing where that is to be at once. */
  dueAt?: string;
}

/** What was last judged of a root user. */
export interface KeptPosture {
  exposure: KeptExposure;
  /** All root credentials were seen absent. */
  areCredentialsRemoved: boolean;
  /** A policy was seen to deny root. */
  isRootDenied: boolean;
}

export function toChangeAccount(row: ChangeAccountRow): ChangeAccount {
  return {
    accountId: row.account_id,
    name: row.name,
    isPayer: Boolean(row.is_payer),
    payerAccountId: row.payer_account_id,
    partition: row.partition,
    state: row.state,
    isGone: row.gone_at !== null,
    closureEndsAt: closureEndsAt(row),
    customerRef: row.customer_ref ?? undefined,
    model: row.model,
    arrangement: row.billing_arrangement,
    verdict: row.verdict,
    emailHolder: row.holder,
    transferEndsOn: row.transfer_ends_on ?? undefined,
    firstSeenAt: row.first_seen_at,
    posture: toKeptPosture(row),
  };
}

function toKeptPosture(row: ChangeAccountRow): KeptPosture | undefined {
  return row.judged_at === null || row.exposure === null
    ? undefined
    : {
        exposure: {
          state: row.exposure,
          cause: row.exposure_cause ?? undefined,
          judgedAt: row.judged_at,
          dueAt: row.due_at || undefined,
        },
        areCredentialsRemoved: Boolean(row.are_credentials_removed),
        isRootDenied: Boolean(row.is_root_denied),
      };
}
