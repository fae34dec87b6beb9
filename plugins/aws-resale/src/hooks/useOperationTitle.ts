import { useCallback } from 'react';
import { OPERATION_IDS } from 'backstage-plugin-aws-resale-common';
import type { OperationId } from 'backstage-plugin-aws-resale-common';
import { operationTitles } from '../translation/messages/operationTitles';
import { useText } from './useText';

const BUILT_IN: ReadonlySet<string> = new Set(OPERATION_IDS);

function isBuiltIn(id: string): id is OperationId {
  return BUILT_IN.has(id);
}

/**
 * Gives what pages call an operation. A title that the portal's configuration
 * gives wins over ours; ours can be translated.
 *
 * @returns a function of the id and the API's title, where that is known
 */
export function useOperationTitle(): (id: string, title?: string) => string {
  const t = useText();
  return useCallback(
    (id, title) =>
      isBuiltIn(id) && (title === undefined || title === operationTitles[id])
        ? t(`changeCheck.operation.${id}`)
        : title ?? id,
    [t],
  );
}
