import { PARTITIONS } from '../../language';
import type { AccountState, Partition } from '../../language';
import type { CheckSubject } from '../../posture';
import type { Approver, OperationFact } from '../language';
import type { ByModel, OperationCell, TransferCell } from '../Operation';

const GUIDE = 'https://docs.aws.amazon.com';

/** A page of AWS's documentation. */
export function guide(path: string): string {
  return `${GUIDE}/${path}`;
}

export const ON_BOTH: readonly CheckSubject[] = ['PAYER', 'LINKED'];
export const ON_LINKED: readonly CheckSubject[] = ['LINKED'];
export const ON_ORGANIZATION: readonly CheckSubject[] = ['ORGANIZATION'];

export const EVERYWHERE: readonly Partition[] = PARTITIONS;
/** AWS China has no root user. */
export const WITH_ROOT_USER: readonly Partition[] = ['aws', 'aws-us-gov'];
/** AWS GovCloud has a root user that cannot sign in to a console. */
export const ONLY_AWS: readonly Partition[] = ['aws'];

export const ONLY_ACTIVE: readonly AccountState[] = [];
/** AWS lets nothing else happen to an account that is closed or being closed. */
export const CLOSED_TOO: readonly AccountState[] = [
  'PENDING_CLOSURE',
  'CLOSED',
];
/** Billing and contacting AWS stay open on a suspended account. */
export const SUSPENDED_TOO: readonly AccountState[] = ['SUSPENDED'];

export const OF_ROOT: readonly OperationFact[] = [
  'CREDENTIALS',
  'EXPOSURE',
  'POLICIES',
];

type Details = Partial<
  Omit<OperationCell, 'verdict' | 'reason' | 'approvers' | 'basis'>
>;

/** The provider may do it without asking. */
export function allowed(
  basis: string,
  reason: string,
  details: Details = {},
): OperationCell {
  return {
    verdict: 'ALLOWED',
    reason,
    approvers: [],
    actors: ['PROVIDER'],
    basis,
    ...details,
  };
}

/** Somebody has to approve it first. */
export function needs(
  basis: string,
  approvers: readonly Approver[],
  reason: string,
  details: Details = {},
): OperationCell {
  return {
    verdict: 'NEEDS_APPROVAL',
    reason,
    approvers,
    actors: ['PROVIDER'],
    basis,
    ...details,
  };
}

/** It is the customer's to do. */
export function notOurs(
  basis: string,
  reason: string,
  details: Details = {},
): OperationCell {
  return {
    verdict: 'NOT_OURS',
    reason,
    approvers: [],
    actors: ['CUSTOMER'],
    basis,
    ...details,
  };
}

/** Nobody can say. */
export function unknown(basis: string, reason: string): OperationCell {
  return { verdict: 'UNKNOWN', reason, approvers: [], actors: [], basis };
}

/** The same under both models. */
export function both<T>(cell: T): ByModel<T> {
  return { ECAM: cell, SPAM: cell };
}

type Remarks = Omit<TransferCell, 'form'>;

export function byPayerCustody(remarks: Remarks = {}): ByModel<TransferCell> {
  return both({ form: 'PAYER', ...remarks });
}
export function byLinkedCustody(remarks: Remarks = {}): ByModel<TransferCell> {
  return both({ form: 'LINKED', ...remarks });
}
export function inCustomersPayer(remarks: Remarks = {}): ByModel<TransferCell> {
  return both({ form: 'ORGANIZATION', ...remarks });
}
