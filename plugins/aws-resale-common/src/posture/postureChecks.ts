import {
  ACCOUNT_STATE_CHECKS,
  CONTACT_CHECKS,
  SECURITY_HUB_CHECKS,
} from './checks/accountChecks';
import { ALARM_CHECKS } from './checks/alarmChecks';
import { CUSTODY_CHECKS, EXPOSURE_CHECKS } from './checks/custodyChecks';
import {
  DELEGATION_CHECKS,
  ORGANIZATION_CHECKS,
} from './checks/organizationChecks';
import { POLICY_CHECKS } from './checks/policyChecks';
import { ROOT_ACCESS_CHECKS } from './checks/rootAccessChecks';
import { ROOT_CREDENTIAL_CHECKS } from './checks/rootCredentialChecks';
import { ROOT_REACH_CHECKS } from './checks/rootReachChecks';
import type { CheckId } from './language';
import type { PostureCheck } from './PostureCheck';

/** The table of checks, one row for each id, in the order of `CHECK_IDS`. @public */
export const POSTURE_CHECKS: readonly PostureCheck[] = [
  ...ROOT_CREDENTIAL_CHECKS,
  ...ROOT_ACCESS_CHECKS,
  ...ROOT_REACH_CHECKS,
  ...CUSTODY_CHECKS,
  ...CONTACT_CHECKS,
  ...POLICY_CHECKS,
  ...ORGANIZATION_CHECKS,
  ...ALARM_CHECKS,
  ...DELEGATION_CHECKS,
  ...ACCOUNT_STATE_CHECKS,
  ...EXPOSURE_CHECKS,
  ...SECURITY_HUB_CHECKS,
];

/** The rows of the table by id; every id has one. @public */
export const POSTURE_CHECK: Readonly<Record<CheckId, PostureCheck>> =
  Object.fromEntries(POSTURE_CHECKS.map(check => [check.id, check])) as Record<
    CheckId,
    PostureCheck
  >;
