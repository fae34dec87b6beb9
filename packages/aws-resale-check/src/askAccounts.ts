import type { ChangeCheck } from 'backstage-plugin-aws-resale-common';
import type { AccountsQuestion } from './CheckOptions';
import type { CheckProcess } from './CheckProcess';
import type { Portal } from './portal/Portal';
import { readAccountsFile } from './readAccountsFile';
import { readText } from './readText';
import { UsageError } from './UsageError';

/**
 * Asks for the accounts and operations that the command line names, each once.
 *
 * @throws {@link UsageError} where the file names no account: that nobody is
 * asked about must not look like leave to do it.
 */
export async function askAccounts(
  { accountIds, accountsFile, operationIds }: AccountsQuestion,
  portal: Portal,
  process: Pick<CheckProcess, 'folder' | 'readInput'>,
): Promise<ChangeCheck> {
  const fromFile =
    accountsFile === undefined
      ? []
      : readAccountsFile(
          await readText(accountsFile, '--accounts-file', process),
        );
  const all = [...new Set([...accountIds, ...fromFile])];
  if (all.length === 0) {
    throw new UsageError('--accounts-file names no account');
  }
  return portal.check({ accountIds: all, operationIds: [...operationIds] });
}
