import type { Operation } from './Operation';
import type { OperationId } from './language';
import {
  ADMINISTRATOR_OPERATIONS,
  ENTRY_OPERATIONS,
} from './table/accessOperations';
import {
  ACCOUNT_DATA_OPERATIONS,
  ACCOUNT_TERMS_OPERATIONS,
} from './table/accountDataOperations';
import {
  ACCOUNT_END_OPERATIONS,
  ACCOUNT_START_OPERATIONS,
} from './table/accountOperations';
import {
  PAYMENT_OPERATIONS,
  SPEND_OPERATIONS,
} from './table/billingOperations';
import {
  ORGANIZATION_OPERATIONS,
  POLICY_OPERATIONS,
} from './table/organizationOperations';
import {
  DAMAGE_OPERATIONS,
  LOCKED_OUT_OPERATIONS,
} from './table/recoveryOperations';
import { ROOT_CUSTODY_OPERATIONS } from './table/rootCustodyOperations';
import { ROOT_SIGN_IN_OPERATIONS } from './table/rootOperations';
import { SUPPORT_OPERATIONS } from './table/supportOperations';

/** The table of operations, one row for each id, by group. @public */
export const OPERATIONS: readonly Operation[] = [
  ...ENTRY_OPERATIONS,
  ...ADMINISTRATOR_OPERATIONS,
  ...ROOT_SIGN_IN_OPERATIONS,
  ...ROOT_CUSTODY_OPERATIONS,
  ...ACCOUNT_START_OPERATIONS,
  ...ACCOUNT_END_OPERATIONS,
  ...ACCOUNT_DATA_OPERATIONS,
  ...ACCOUNT_TERMS_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...ORGANIZATION_OPERATIONS,
  ...PAYMENT_OPERATIONS,
  ...SPEND_OPERATIONS,
  ...LOCKED_OUT_OPERATIONS,
  ...DAMAGE_OPERATIONS,
  ...SUPPORT_OPERATIONS,
];

/** The rows of the table by id; every id has one. @public */
export const OPERATION: Readonly<Record<OperationId, Operation>> =
  Object.fromEntries(
    OPERATIONS.map(operation => [operation.id, operation]),
  ) as Record<OperationId, Operation>;
