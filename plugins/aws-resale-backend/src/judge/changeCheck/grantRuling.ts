import type { Operation } from 'backstage-plugin-aws-resale-common';
import { compareTexts } from '../compareTexts';
import { ownPayerCell } from './tableRuling';
import type {
  ChangedAccount,
  ChangeFacts,
  CustomerGrant,
  Ruling,
} from './types';
import { writtenTime } from './wording';

function isInForce(
  { recordedAt, until }: { recordedAt: string; until?: string },
  now: Date,
): boolean {
  return (
    Date.parse(recordedAt) <= now.getTime() &&
    (until === undefined || Date.parse(until) >= now.getTime())
  );
}

/** The grant that lasts longest, by its reference where several do. */
function grantFor(
  { id }: Operation,
  { grants, now }: ChangeFacts,
): CustomerGrant | undefined {
  const [grant] = grants
    .filter(each => each.operationId === id && isInForce(each, now))
    .sort((a, b) => {
      const [x, y] = [a.until ?? '9999', b.until ?? '9999'];
      return x === y
        ? compareTexts(a.reference, b.reference)
        : Number(x < y) - Number(x > y);
    });
  return grant;
}

/** A grant for exactly this makes it a matter of the customer's approval. */
export function grantRuling(
  ruling: Ruling,
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): Ruling {
  const { customer, terms } = facts;
  const grant = grantFor(operation, facts);
  if (ruling.verdict !== 'NOT_OURS' || ruling.isFinal || !grant || !customer) {
    return ruling;
  }
  const { model } = terms;
  const how =
    model === 'ECAM' || model === 'SPAM'
      ? ownPayerCell(operation, account, model)?.granted
      : undefined;
  const until = grant.until ? ` until ${writtenTime(grant.until)}` : '';
  return {
    ...ruling,
    verdict: 'NEEDS_APPROVAL',
    cause: 'GRANTED',
    // A name may be anything, so no sentence begins with one.
    reason: `Exactly this was granted by ${customer.title}${until} (${
      grant.reference
    }).${how ? ` ${how}` : ''}`,
    approvers: ['CUS'],
    actors: ['PROVIDER', 'CUSTOMER'],
    basis: 'M7',
  };
}
