import type { CheckOptions, PlanQuestion } from '../CheckOptions';
import { UsageError } from '../UsageError';
import { readAccountIds } from './readAccountIds';
import type { CheckArguments } from './readCheckOptions';
import { readOperationIds } from './readOperationIds';

/** Refuses options that say nothing beside the one that is given. */
function refuse(
  values: CheckArguments,
  beside: string,
  names: readonly (keyof CheckArguments)[],
): void {
  const given = names.filter(name => values[name] !== undefined);
  if (given.length > 0) {
    throw new UsageError(
      `${given
        .map(name => `--${name}`)
        .join(' and ')} cannot be used ${beside}`,
    );
  }
}

function readOne(
  texts: readonly string[] | undefined,
  name: string,
): string | undefined {
  const ids = [...new Set(readAccountIds(texts ?? [], name))];
  if (ids.length > 1) {
    throw new UsageError(`${name} takes one account with --plan`);
  }
  return ids[0];
}

function readPlan(values: CheckArguments, plan: string): PlanQuestion {
  refuse(values, 'with --plan, which names what is done itself', [
    'operation',
    'accounts-file',
  ]);
  return {
    kind: 'PLAN',
    plan,
    defaultAccountId: readOne(values.account, '--account'),
    payerAccountId: readOne(values.payer ? [values.payer] : [], '--payer'),
  };
}

/**
 * Reads what is asked.
 *
 * @throws {@link UsageError} where it is nothing, or two things.
 */
export function readQuestion(values: CheckArguments): CheckOptions['question'] {
  if (values.list) {
    refuse(values, 'with --list', [
      'account',
      'accounts-file',
      'operation',
      'plan',
      'payer',
    ]);
    return { kind: 'LIST' };
  }
  if (values.plan !== undefined) {
    return readPlan(values, values.plan);
  }
  refuse(values, 'without --plan', ['payer']);
  const operationIds = readOperationIds(values.operation ?? []);
  if (operationIds.length === 0) {
    throw new UsageError(
      'no operation is named with --operation; --list prints them',
    );
  }
  const accountIds = readAccountIds(values.account ?? [], '--account');
  const accountsFile = values['accounts-file'];
  if (accountIds.length === 0 && accountsFile === undefined) {
    throw new UsageError(
      'no account is named with --account or --accounts-file',
    );
  }
  return { kind: 'ACCOUNTS', accountIds, accountsFile, operationIds };
}
