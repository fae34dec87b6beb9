import type { OperationSummary } from '../api';
import type { Operation } from './Operation';

/** An operation as the API shows it: all that is true of it whatever the account. @public */
export function toOperationSummary(operation: Operation): OperationSummary {
  return {
    id: operation.id,
    title: operation.title,
    group: operation.group,
    isCommon: operation.isCommon,
    appliesTo: [...operation.appliesTo],
    undo: operation.undo,
    wayBack: operation.wayBack,
    cannotUndo: operation.cannotUndo,
    requires: operation.requires,
    url: operation.url,
    actions: [...operation.actions],
    terraform: (operation.terraform ?? []).map(
      ({ resource, on, attributes, where }) => ({
        resource,
        on: [...on],
        ...(attributes && { attributes: [...attributes] }),
        ...(where && { where: { ...where, is: [...where.is] } }),
      }),
    ),
  };
}
