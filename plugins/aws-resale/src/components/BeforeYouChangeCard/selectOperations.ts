import { OPERATION_GROUPS } from 'backstage-plugin-aws-resale-common';
import type { OperationGroup } from 'backstage-plugin-aws-resale-common';
import type { CheckedOperation } from './CheckedOperation';

/** What the reader wants to see. */
export interface OperationSelection {
  /** Looks through all operations, whatever `showsAll` says. */
  find: string;
  showsAll: boolean;
  /** Shown too, since somebody may have sent its address. */
  openId: string | undefined;
  groupLabel(group: OperationGroup): string;
}

/** Operations by group, both in the order of the table. */
export interface SelectedOperations {
  groups: { group: OperationGroup; rows: CheckedOperation[] }[];
  /** How many of those that exist on the account are shown. */
  shown: number;
  /** How many exist on the account. */
  total: number;
  /** How many of them are shown before somebody asks for all. */
  common: number;
}

/** Every word has to be in title, id, group, AWS actions or Terraform resources. */
function isFound(
  { operation, title }: CheckedOperation,
  words: readonly string[],
  groupLabel: OperationSelection['groupLabel'],
): boolean {
  const { id, group, actions, terraform } = operation;
  const text = [
    title,
    id,
    groupLabel(group),
    ...actions,
    ...terraform.map(({ resource }) => resource),
  ]
    .join('\n')
    .toLocaleLowerCase();
  return words.every(word => text.includes(word));
}

/**
 * Chooses the operations to show. What does not exist on an account of this role
 * and partition is left out, unless it is the one that is open: then its answer
 * says so.
 */
export function selectOperations(
  rows: readonly CheckedOperation[],
  selection: OperationSelection,
): SelectedOperations {
  const { find, showsAll, openId, groupLabel } = selection;
  const words = find.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const existing = rows.filter(({ answer }) => answer.isApplicable);
  const common = existing.filter(({ operation }) => operation.isCommon);
  const isShown = (row: CheckedOperation) => {
    if (words.length > 0) {
      return row.answer.isApplicable && isFound(row, words, groupLabel);
    }
    return (
      row.operation.id === openId ||
      (row.answer.isApplicable && (showsAll || row.operation.isCommon))
    );
  };
  const shown = rows.filter(isShown);
  return {
    groups: OPERATION_GROUPS.map(group => ({
      group,
      rows: shown.filter(({ operation }) => operation.group === group),
    })).filter(group => group.rows.length > 0),
    shown: shown.filter(({ answer }) => answer.isApplicable).length,
    total: existing.length,
    common: common.length,
  };
}
