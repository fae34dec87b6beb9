import type {
  Operation,
  OperationCell,
  TransferCell,
} from 'backstage-plugin-aws-resale-common';
import { isFresh, staleSentence, standingOf } from './factAges';
import { finalRuling, rulingOf, withApprovers } from './ruling';
import type { ChangeFacts, Ruling } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `Day 23 of the 60 for handing the payer over.` */
export function transferDay({ terms, now }: ChangeFacts): string | undefined {
  const { transfer } = terms;
  if (transfer?.phase !== 'INSIDE') {
    return undefined;
  }
  const start = Date.parse(`${transfer.startsOn}T00:00:00Z`);
  const day = Math.floor((now.getTime() - start) / DAY_MS);
  return `Day ${day} of the 60 for handing the payer over.`;
}

function theirs(reason: string): Ruling {
  return {
    ...finalRuling('NOT_OURS', 'TRANSFER', reason),
    isFinal: false,
    basis: 'M11',
  };
}

/** The cell of a payer or account that the provider still holds. */
function withCustomer(base: OperationCell, reason: string): Ruling {
  const ruling = rulingOf(base);
  if (ruling.verdict === 'NOT_OURS' || ruling.verdict === 'UNKNOWN') {
    return ruling;
  }
  return {
    ...ruling,
    verdict: 'NEEDS_APPROVAL',
    cause: 'TRANSFER',
    reason: `${reason} ${ruling.reason}`,
    approvers: withApprovers(ruling, ['CUS']),
    basis: ruling.basis ? `${ruling.basis} M11` : 'M11',
  };
}

function nobodyKnows(facts: ChangeFacts): Ruling {
  const reason =
    standingOf(facts, 'CUSTODY') === 'FRESH'
      ? 'The bill is transferred and nobody knows who holds the root user: record its custody first.'
      : `The bill is transferred, so it depends on who holds the root user. ${staleSentence(
          facts,
          ['CUSTODY'],
        )}`;
  return finalRuling('UNKNOWN', 'CUSTODY_UNKNOWN', reason);
}

function formRuling(
  operation: Operation,
  form: TransferCell['form'],
  base: OperationCell | undefined,
  facts: ChangeFacts,
): Ruling {
  const { terms } = facts;
  const holder = isFresh(facts, 'CUSTODY') ? facts.rootHolder : 'UNKNOWN';
  const isInside = terms.transfer?.phase === 'INSIDE';
  if (form === 'ORGANIZATION' || base === undefined) {
    return theirs(
      'The call is made in the customer’s own management account, so the customer makes it or grants a role for it.',
    );
  }
  if (form === 'LINKED' && terms.model === 'ECAM') {
    return theirs(
      'The account and its organization are the customer’s, so the customer acts.',
    );
  }
  if (holder === 'CUSTOMER') {
    return theirs(
      form === 'LINKED'
        ? 'The customer holds the root user of this account and owns the organization, so the customer acts.'
        : 'The payer is handed over: the customer holds its root user, so the customer acts.',
    );
  }
  if (
    form !== 'LINKED' &&
    isInside &&
    operation.traits.includes('HANDOVER_STEP')
  ) {
    return withCustomer(
      base,
      `${transferDay(
        facts,
      )} Only steps of the hand-over, agreed with the customer.`,
    );
  }
  if (holder === 'PROVIDER') {
    return withCustomer(
      base,
      form === 'LINKED'
        ? 'The provider holds the root user, in an organization that is the customer’s.'
        : 'The bill is transferred and the payer is not handed over yet.',
    );
  }
  return nobodyKnows(facts);
}

/**
 * What follows under billing transfer, where the customer owns the management
 * account or is about to. Custody that is unknown or stale answers nothing.
 */
export function transferRuling(
  operation: Operation,
  cell: TransferCell,
  base: OperationCell | undefined,
  facts: ChangeFacts,
): Ruling {
  const ruling = formRuling(operation, cell.form, base, facts);
  return {
    ...ruling,
    usesCustody: cell.form !== 'ORGANIZATION',
    tell: [...new Set([...ruling.tell, ...(cell.tell ?? [])])],
    notes: [...ruling.notes, ...(cell.notes ?? [])],
  };
}
