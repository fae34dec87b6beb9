import type { CustomerStep } from 'backstage-plugin-aws-resale-common';
import type { AccountsOfCheck } from './useAccountsAddress';

/** Steps of a customer that pages have words for. */
export type KnownStep =
  | 'payer-root'
  | 'root-mfa'
  | 'root-access-keys'
  | 'spend-anomalies'
  | 'security-contact';

/** The check that each step is about, and on which accounts. */
export const STEP_CHECKS: Readonly<
  Record<KnownStep, Pick<AccountsOfCheck, 'checkId' | 'role'>>
> = {
  'payer-root': { checkId: 'exposure', role: 'payer' },
  'root-mfa': { checkId: 'root-mfa', role: 'linked' },
  'root-access-keys': { checkId: 'root-access-keys' },
  'spend-anomalies': { checkId: 'spend-anomaly-alert', role: 'payer' },
  'security-contact': { checkId: 'security-contact' },
};

/** Whether pages have words for a step; another one speaks for itself. */
export function knownStep({ id }: CustomerStep): KnownStep | undefined {
  return Object.hasOwn(STEP_CHECKS, id) ? (id as KnownStep) : undefined;
}
