import type { AccountInput } from './planAccount';

/**
 * Accounts that are alike: one for each workload in each stage.
 *
 * @param common - what they share.
 * @param workloads - first parts of the names.
 * @param stages - last parts; without any, the workloads alone are the names.
 */
export function fleet(
  common: Omit<AccountInput, 'name' | 'accountId'>,
  workloads: string[],
  stages: string[] = [],
): AccountInput[] {
  const names =
    stages.length === 0
      ? workloads
      : workloads.flatMap(workload =>
          stages.map(stage => `${workload} ${stage}`),
        );
  return names.map(name => ({ ...common, name }));
}
