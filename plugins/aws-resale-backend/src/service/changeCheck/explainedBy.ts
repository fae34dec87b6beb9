import { OPERATION, type Operation } from 'backstage-plugin-aws-resale-common';
import type { ExplainedBy } from '../../judge/changeCheck/explainAccount';

/**
 * The operations that stand for entry, root and recovery, as configuration has
 * them. Of those that it takes away, the built-in ones.
 */
export function explainedBy(table: readonly Operation[]): ExplainedBy {
  const rowOf = (id: keyof ExplainedBy) =>
    table.find(operation => operation.id === id) ?? OPERATION[id];
  return {
    'operations-role-enter': rowOf('operations-role-enter'),
    'root-sign-in': rowOf('root-sign-in'),
    'root-password-reset': rowOf('root-password-reset'),
    'recover-locked-linked': rowOf('recover-locked-linked'),
  };
}
