import type { ChangeKind } from 'backstage-plugin-aws-resale-common';
import type { AccountRecord, NewChange } from './accountRecord';

/**
 * Says in changes what happened between two records of one account.
 *
 * @param options.isFirstReading - the organization was never completely read,
 * so that nothing in it counts as having joined.
 */
export function describeChanges(
  before: AccountRecord | undefined,
  after: AccountRecord,
  options: { at: string; runId?: string; isFirstReading: boolean },
): NewChange[] {
  const changes: NewChange[] = [];
  const add = (kind: ChangeKind, from?: string, to?: string) =>
    changes.push({
      at: options.at,
      runId: options.runId,
      kind,
      accountId: after.facts.accountId,
      accountName: after.facts.name,
      payerAccountId: after.facts.payerAccountId,
      customerRef: after.mapping.customerRef,
      from,
      to,
    });
  const addIfDifferent = (
    kind: ChangeKind,
    from: string | undefined,
    to: string | undefined,
  ) => {
    if (from !== to) {
      add(kind, from, to);
    }
  };

  if (!before) {
    if (!options.isFirstReading) {
      add('ACCOUNT_JOINED', undefined, after.facts.ouPath);
    }
    return changes;
  }
  const hasMoved = before.facts.payerAccountId !== after.facts.payerAccountId;
  if (after.gone && !before.gone) {
    add('ACCOUNT_LEFT', before.facts.payerAccountId, undefined);
    return changes;
  }
  if (hasMoved) {
    add(
      'ACCOUNT_MOVED_ORGANIZATION',
      before.facts.payerAccountId,
      after.facts.payerAccountId,
    );
  } else if (before.gone && !after.gone) {
    add('ACCOUNT_RETURNED', undefined, after.facts.ouPath);
  } else if (before.facts.ouIds.join('/') !== after.facts.ouIds.join('/')) {
    add('ACCOUNT_MOVED_OU', before.facts.ouPath, after.facts.ouPath);
  }
  addIfDifferent('ACCOUNT_RENAMED', before.facts.name, after.facts.name);
  addIfDifferent('ACCOUNT_STATE', before.facts.state, after.facts.state);
  addIfDifferent(
    'ROOT_EMAIL_DOMAIN',
    before.facts.emailDomain,
    after.facts.emailDomain,
  );
  addIfDifferent(
    'CUSTOMER',
    before.mapping.customerRef,
    after.mapping.customerRef,
  );
  if (before.assignedCustomer && !after.assignedCustomer) {
    add('ASSIGNMENT_WITHDRAWN', before.assignedCustomer, undefined);
  }
  addIfDifferent(
    'ACCOUNT_MODEL',
    before.judgement.model,
    after.judgement.model,
  );
  addIfDifferent(
    'MODEL_VERDICT',
    before.judgement.verdict,
    after.judgement.verdict,
  );
  return changes;
}
