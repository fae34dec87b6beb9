import type {
  QueueItem,
  QueueQuery,
  QueueStatus,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  ASSIGNMENTS_TABLE,
  CUSTOMERS_TABLE,
  DISMISSALS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
} from '../tables';
import type { SortColumn } from './keyset';
import { whereAccountInScope, type AccountScope } from './Scope';

const A = ACCOUNTS_TABLE;
const O = ORGANIZATIONS_TABLE;

/** Heading under which payers without a customer are listed, after all others. */
export const PAYERS_GROUP = 'payers';

/** What the queue shows of an account, and what suggestions rest on. */
export interface QueueRow
  extends Pick<
    AccountRow,
    | 'account_id'
    | 'name'
    | 'is_payer'
    | 'state'
    | 'payer_account_id'
    | 'ou_path'
    | 'ou_ids'
    | 'email_domain'
    | 'tags'
    | 'customer_ref'
    | 'first_seen_at'
  > {
  organization_id: string | null;
  organization_name: string | null;
  customer_title: string | null;
  assigned_by: string | null;
  assigned_at: string | null;
  dismissed_by: string | null;
  dismissed_at: string | null;
  reason: string | null;
}

/** Accounts that are not gone, with what people decided about them, within a scope. */
export function queueAccounts(
  knex: Knex,
  scope: AccountScope,
): Knex.QueryBuilder {
  const query = knex(A)
    .leftJoin(O, `${O}.payer_account_id`, `${A}.payer_account_id`)
    .leftJoin(
      CUSTOMERS_TABLE,
      `${CUSTOMERS_TABLE}.customer_ref`,
      `${A}.customer_ref`,
    )
    .leftJoin(
      ASSIGNMENTS_TABLE,
      `${ASSIGNMENTS_TABLE}.account_id`,
      `${A}.account_id`,
    )
    .leftJoin(
      DISMISSALS_TABLE,
      `${DISMISSALS_TABLE}.account_id`,
      `${A}.account_id`,
    )
    .whereNull(`${A}.gone_at`);
  whereAccountInScope(knex, query, scope);
  return query;
}

/** The columns of a {@link QueueRow}. */
export function selectQueueRow(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.select({
    account_id: `${A}.account_id`,
    name: `${A}.name`,
    is_payer: `${A}.is_payer`,
    state: `${A}.state`,
    payer_account_id: `${A}.payer_account_id`,
    ou_path: `${A}.ou_path`,
    ou_ids: `${A}.ou_ids`,
    email_domain: `${A}.email_domain`,
    tags: `${A}.tags`,
    customer_ref: `${A}.customer_ref`,
    first_seen_at: `${A}.first_seen_at`,
    organization_id: `${O}.organization_id`,
    organization_name: `${O}.name`,
    customer_title: `${CUSTOMERS_TABLE}.title`,
    assigned_by: `${ASSIGNMENTS_TABLE}.assigned_by`,
    assigned_at: `${ASSIGNMENTS_TABLE}.assigned_at`,
    dismissed_by: `${DISMISSALS_TABLE}.dismissed_by`,
    dismissed_at: `${DISMISSALS_TABLE}.dismissed_at`,
    reason: `${DISMISSALS_TABLE}.reason`,
  });
}

/** An account is in one list at most: without a customer open or dismissed, with one assigned. */
export function whereStatus(
  query: Knex.QueryBuilder,
  status: QueueStatus,
): void {
  if (status === 'ASSIGNED') {
    query
      .whereNotNull(`${A}.customer_ref`)
      .whereNotNull(`${ASSIGNMENTS_TABLE}.account_id`);
    return;
  }
  query.whereNull(`${A}.customer_ref`);
  if (status === 'OPEN') {
    query.whereNull(`${DISMISSALS_TABLE}.account_id`);
  } else {
    query.whereNotNull(`${DISMISSALS_TABLE}.account_id`);
  }
}

/** The list that a row is in; undefined when it has a customer that no person gave it. */
export function statusOf(row: QueueRow): QueueStatus | undefined {
  if (row.customer_ref === null) {
    return row.dismissed_at === null ? 'OPEN' : 'DISMISSED';
  }
  return row.assigned_at === null ? undefined : 'ASSIGNED';
}

/** SQL of the group of a row; what every row would have alike is left out. */
export interface GroupSql {
  /** 1 for payers that are set apart, else 0. */
  payersLast?: string;
  organization: string;
  payer: string;
  ouPath?: string;
}

/** How a list is grouped. Only what has no customer is set apart as a payer. */
export function groupSql(
  status: QueueStatus,
  groupBy: NonNullable<QueueQuery['groupBy']>,
): GroupSql {
  const setsApart = status !== 'ASSIGNED';
  const unlessApart = (sql: string) =>
    setsApart ? `case when ${A}.is_payer then '' else ${sql} end` : sql;
  return {
    ...(setsApart && {
      payersLast: `case when ${A}.is_payer then 1 else 0 end`,
    }),
    organization: unlessApart(`coalesce(${O}.name_lower, '')`),
    payer: unlessApart(`${A}.payer_account_id`),
    ...(groupBy === 'ou' && { ouPath: unlessApart(`${A}.ou_path`) }),
  };
}

/** The order of a list: by group, then as asked for. */
export function queueSort(
  group: GroupSql,
  sort: NonNullable<QueueQuery['sort']>,
): SortColumn[] {
  const inGroup: SortColumn = {
    sql: sort.endsWith('name') ? `${A}.name_lower` : `${A}.first_seen_at`,
    direction: sort.startsWith('-') ? 'desc' : 'asc',
  };
  const ofGroup = [
    group.payersLast,
    group.organization,
    group.payer,
    group.ouPath,
  ].flatMap((sql): SortColumn[] => (sql ? [{ sql, direction: 'asc' }] : []));
  return [...ofGroup, inGroup, { sql: `${A}.account_id`, direction: 'asc' }];
}

/** The key of the group that a row is in. */
export function groupKeyOf(
  row: Pick<QueueRow, 'is_payer' | 'payer_account_id' | 'ou_path'>,
  status: QueueStatus,
  groupBy: NonNullable<QueueQuery['groupBy']>,
): string {
  if (row.is_payer && status !== 'ASSIGNED') {
    return PAYERS_GROUP;
  }
  return groupBy === 'ou'
    ? `${row.payer_account_id}${row.ou_path}`
    : row.payer_account_id;
}

/** A row as the API shows it, without suggestion. */
export function toQueueItem(
  row: QueueRow,
  status: QueueStatus,
  group: { key: string; total: number },
): QueueItem {
  return {
    accountId: row.account_id,
    name: row.name,
    isPayer: Boolean(row.is_payer),
    state: row.state,
    status,
    organization: {
      payerAccountId: row.payer_account_id,
      organizationId: row.organization_id ?? undefined,
      name: row.organization_name ?? row.payer_account_id,
    },
    ouPath: row.ou_path,
    firstSeenAt: row.first_seen_at,
    groupKey: group.key,
    groupTotal: group.total,
    ...(status === 'ASSIGNED' && row.customer_ref
      ? {
          customer: {
            ref: row.customer_ref,
            title: row.customer_title ?? row.customer_ref,
          },
        }
      : {}),
    ...decisionOf(row, status),
  };
}

function decisionOf(
  row: QueueRow,
  status: QueueStatus,
): Pick<QueueItem, 'decision'> {
  if (status === 'ASSIGNED' && row.assigned_by && row.assigned_at) {
    return { decision: { by: row.assigned_by, at: row.assigned_at } };
  }
  if (status === 'DISMISSED' && row.dismissed_by && row.dismissed_at) {
    return {
      decision: {
        by: row.dismissed_by,
        at: row.dismissed_at,
        reason: row.reason ?? undefined,
      },
    };
  }
  return {};
}
