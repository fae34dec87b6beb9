import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import {
  buildConflict,
  buildEntityProblems,
  buildMappingSummary,
  buildQueueItemDetail,
} from './buildMapping';
import { createFakeAwsResaleApi, FakeAwsResaleApi } from './FakeAwsResaleApi';

/** A server whose queue has these accounts; decisions take them out of it. */
export function serverWithMapping(
  items: readonly QueueItem[],
): FakeAwsResaleApi {
  const api = createFakeAwsResaleApi();
  const decided = new Set<string>();
  const open = () => items.filter(item => !decided.has(item.accountId));
  const decide = async (accountIds: readonly string[]) => {
    accountIds.forEach(id => decided.add(id));
    return { changed: accountIds.length };
  };
  api.getMapping.mockResolvedValue(buildMappingSummary());
  api.listMappingQueue.mockImplementation(async ({ status }) => {
    const shown = open().filter(item => item.status === status);
    return { items: shown, totalCount: shown.length };
  });
  api.getMappingQueueItem.mockImplementation(async accountId =>
    buildQueueItemDetail({
      item: items.find(item => item.accountId === accountId),
    }),
  );
  api.assignAccounts.mockImplementation(({ accountIds }) => decide(accountIds));
  api.dismissAccounts.mockImplementation(({ accountIds }) =>
    decide(accountIds),
  );
  api.withdrawAssignment.mockImplementation(id => decide([id]));
  api.reopenAccount.mockImplementation(id => decide([id]));
  api.listMappingConflicts.mockResolvedValue({
    items: [buildConflict()],
    totalCount: 1,
  });
  api.listAnnotationProblems.mockResolvedValue({
    items: [buildEntityProblems()],
    totalCount: 1,
  });
  api.listMappingRules.mockResolvedValue({ items: [] });
  return api;
}
