import type { ActionOptions } from './ActionOptions';
import { createCheckChangeAction } from './createCheckChangeAction';
import { createExplainAccountAction } from './createExplainAccountAction';
import { createFindAccountAction } from './createFindAccountAction';
import { createListAttentionAction } from './createListAttentionAction';

/** What MCP clients and software templates may ask. */
export function registerActions(options: ActionOptions): void {
  createFindAccountAction(options);
  createExplainAccountAction(options);
  createCheckChangeAction(options);
  createListAttentionAction(options);
}
