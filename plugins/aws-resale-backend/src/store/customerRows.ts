import { createHash } from 'node:crypto';
import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import { customerSummary } from '../judge/customerSummary';
import { rollUp } from '../judge/rollup';
import { transferEndsOn } from '../judge/transferWindow';
import type { CustomerReading } from './CustomerStore';
import { VERDICT_RANKS } from './ranks';
import type { CustomerRefRow, CustomerRow } from './tables';

type DeclaredColumns = Pick<
  CustomerRow,
  | 'title'
  | 'title_lower'
  | 'facts'
  | 'model'
  | 'billing_arrangement'
  | 'transfer_ends_on'
  | 'content_hash'
>;

/** The columns that a reading of the catalog decides. */
export function declaredColumns(reading: CustomerReading): DeclaredColumns {
  const { facts } = reading;
  return {
    title: reading.title,
    title_lower: reading.title.toLowerCase(),
    facts: JSON.stringify(facts),
    model: facts.accountModel,
    billing_arrangement: facts.billingArrangement,
    transfer_ends_on: handOverEndsOn(facts) ?? null,
    content_hash: createHash('sha256')
      .update(
        JSON.stringify([
          reading.title,
          facts,
          [...reading.ownerRefs].sort(),
          [...reading.managerRefs].sort(),
        ]),
      )
      .digest('hex'),
  };
}

/** The row of a customer that was never seen before, without any account yet. */
export function newCustomerRow(
  reading: CustomerReading,
  at: string,
): CustomerRow {
  const { facts } = reading;
  const rollup = rollUp([], { declaredModel: facts.accountModel });
  return {
    customer_ref: reading.ref,
    ...declaredColumns(reading),
    verdict: rollup.verdict,
    verdict_rank: VERDICT_RANKS[rollup.verdict],
    rollup: JSON.stringify(rollup),
    summary: customerSummary({ facts, members: [], rollup }),
    account_count: 0,
    organization_count: 0,
    shared_payer: false,
    first_seen_at: at,
    changed_at: at,
    gone_at: null,
    last_read_at: null,
  };
}

/** Owners and managers as rows. */
export function refRows(reading: CustomerReading): CustomerRefRow[] {
  const rows = new Map<string, CustomerRefRow>();
  const add = (relation: CustomerRefRow['relation'], targets: string[]) => {
    for (const target of targets) {
      rows.set(`${relation} ${target}`, {
        customer_ref: reading.ref,
        relation,
        target_ref: target,
      });
    }
  };
  add('owner', reading.ownerRefs);
  add('manager', reading.managerRefs);
  return [...rows.values()];
}

/** ISO date of the last day of the hand-over that a customer declares. */
export function handOverEndsOn(facts: DeclaredFacts): string | undefined {
  return facts.billingArrangement === 'BILLING_TRANSFER' &&
    facts.billingTransferStarted
    ? transferEndsOn(facts.billingTransferStarted)
    : undefined;
}
