import { useMemo } from 'react';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { useOperationInUrl } from '../../hooks/useOperationInUrl';
import { useOperationTitle } from '../../hooks/useOperationTitle';
import { useText } from '../../hooks/useText';
import { SelectedOperations, selectOperations } from './selectOperations';

/** The operations that the address asks for, with their answers. */
export function useSelectedOperations(
  value: AccountChangeCheck | undefined,
): SelectedOperations {
  const t = useText();
  const titleOf = useOperationTitle();
  const { operationId, showsAll, find } = useOperationInUrl();
  return useMemo(() => {
    const { operations, answers } = value?.check ?? {
      operations: [],
      answers: [],
    };
    const answerOf = new Map(answers.map(each => [each.operationId, each]));
    const rows = operations.flatMap(operation => {
      const answer = answerOf.get(operation.id);
      const title = titleOf(operation.id, operation.title);
      return answer ? { operation, title, answer } : [];
    });
    return selectOperations(rows, {
      find,
      showsAll,
      openId: operationId,
      groupLabel: group => t(`changeCheck.group.${group}`),
    });
  }, [value, operationId, showsAll, find, titleOf, t]);
}
