import type {
  CustomerPostureSummary,
  CustomerQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { CustomerLevel } from '../../judge/posture/customerLevel';
import type { CustomerRollup } from '../../judge/posture/customerRollup';
import { CUSTOMER_POSTURE_TABLE } from '../posture/tables';
import { CUSTOMERS_TABLE } from '../tables';

const C = CUSTOMERS_TABLE;
const P = CUSTOMER_POSTURE_TABLE;

/** Posture as it is joined to customers; null until an account of theirs was judged. */
export interface JoinedCustomerPosture {
  posture_rollup: string | null;
  posture_level: string | null;
}

/** Columns to select of joined posture, under names that customers have none of. */
export const CUSTOMER_POSTURE_COLUMNS = [
  `${P}.rollup as posture_rollup`,
  `${P}.level as posture_level`,
];

/** SQL by which the customers with most exposed accounts come first, and those never judged last. */
export const EXPOSED_FIRST_SQL = `coalesce(-${P}.exposed, 1)`;

/** Observed accounts; none where none was judged. */
const OBSERVED_SQL = `coalesce(${P}.exposed + ${P}.accepted + ${P}.protected + ${P}.removed, 0)`;

/** Joins the posture of each customer. */
export function joinCustomerPosture(
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return query.leftJoin(P, `${P}.customer_ref`, `${C}.customer_ref`);
}

/** Narrows customers with joined posture to what a caller asks for. */
export function whereExposure(
  query: Knex.QueryBuilder,
  exposure: CustomerQuery['exposure'],
): void {
  if (!exposure?.length) {
    return;
  }
  query.andWhere(where => {
    if (exposure.includes('EXPOSED')) {
      where.orWhere(`${P}.exposed`, '>', 0);
    }
    if (exposure.includes('PROTECTED')) {
      where.orWhere(inner =>
        inner.where(`${P}.exposed`, 0).whereRaw(`${OBSERVED_SQL} > 0`),
      );
    }
    if (exposure.includes('NOT_OBSERVED')) {
      where.orWhereRaw(`${OBSERVED_SQL} = 0`);
    }
  });
}

/** Joined posture as the API shows it in lists. */
export function toCustomerPosture(
  row: JoinedCustomerPosture,
): CustomerPostureSummary | undefined {
  if (row.posture_rollup === null) {
    return undefined;
  }
  const { exposure }: CustomerRollup = JSON.parse(row.posture_rollup);
  const level: CustomerLevel | undefined =
    row.posture_level === null ? undefined : JSON.parse(row.posture_level);
  return {
    exposure,
    ...(level && {
      level: { reached: level.reached, total: level.total },
      levelText: level.text,
    }),
  };
}
