import type {
  AccountModel,
  Customer,
  Holder,
  HolderCounts,
} from 'backstage-plugin-aws-resale-common';
import type { Relation } from '../Triad';

/** Who should hold the root e-mails of linked accounts under a model. */
const EXPECTED_HOLDER: Record<AccountModel, Holder | undefined> = {
  ECAM: 'CUSTOMER',
  SPAM: 'PROVIDER',
  DISTRIBUTOR: undefined,
  UNKNOWN: undefined,
};

/** How what is observed over all accounts stands to the customer's model. */
export function compareCustomer(
  customer: Pick<Customer, 'model' | 'rollup'>,
): Relation {
  const { verdict, observedModel } = customer.rollup;
  if (verdict === 'CONSISTENT' || observedModel === customer.model) {
    // Single accounts may be declared to differ, so a mix can be as agreed.
    return observedModel === 'UNKNOWN' ? 'unclear' : 'agrees';
  }
  const isComparable =
    EXPECTED_HOLDER[customer.model] !== undefined &&
    observedModel !== 'UNKNOWN';
  return isComparable && verdict === 'DRIFT' ? 'differs' : 'unclear';
}

/** Holders of linked accounts that a customer's model does not expect. */
export function unexpectedHolders(
  customer: Pick<Customer, 'model' | 'rollup'>,
): (keyof HolderCounts)[] {
  const expected = EXPECTED_HOLDER[customer.model];
  if (!expected || customer.rollup.verdict === 'CONSISTENT') {
    return [];
  }
  const { holders } = customer.rollup;
  const order: Holder[] = ['OTHER', 'PROVIDER', 'CUSTOMER', 'UNKNOWN'];
  return order.filter(holder => holder !== expected && holders[holder] > 0);
}
