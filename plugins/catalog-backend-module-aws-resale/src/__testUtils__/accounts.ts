import type { FeedItem } from 'backstage-plugin-aws-resale-common';

/** A fact about an account, as the feed has it. */
export function account(
  id: string,
  facts: Partial<FeedItem> = {},
): Omit<FeedItem, 'revision' | 'present'> {
  const organizationId = facts.organizationId ?? 'o-aaaaaaaaaa';
  return {
    kind: 'ACCOUNT',
    id,
    title: `Account ${id}`,
    partition: 'aws',
    arn: `arn:aws:organizations::999999999999:account/${organizationId}/${id}`,
    organizationId,
    payerAccountId: '999999999999',
    ...facts,
  };
}

/** A fact about an organization, as the feed has it. */
export function organization(
  id: string,
  facts: Partial<FeedItem> = {},
): Omit<FeedItem, 'revision' | 'present'> {
  return { kind: 'ORGANIZATION', id, title: `Organization ${id}`, ...facts };
}
