import type { Operation } from 'backstage-plugin-aws-resale-common';
import { closureDays } from './closureDays';
import { isFresh, REQUIRED_FACTS, staleSentence, standingOf } from './factAges';
import { isOnRole } from './isApplicable';
import { finalRuling } from './ruling';
import type { ChangedAccount, ChangeFacts, Ruling } from './types';

const PARTITION_WORDS = {
  aws: 'the commercial partition of AWS',
  'aws-us-gov': 'AWS GovCloud (US)',
  'aws-cn': 'AWS China',
} as const;

function stateRuling(
  operation: Operation,
  account: ChangedAccount,
  now: Date,
): Ruling | undefined {
  const { state } = account;
  const stop = (reason: string) => finalRuling('UNKNOWN', 'STATE', reason);
  if (state === 'ACTIVE' || operation.states.includes(state)) {
    return undefined;
  }
  switch (state) {
    case 'CLOSED':
      return stop(
        `The account is closed, so only reinstating it and looking at its bill make sense: ${closureDays(
          account,
          now,
        )}.`,
      );
    case 'PENDING_CLOSURE':
      return stop(
        'The account is being closed, which takes minutes; after that only reinstating it and looking at its bill make sense.',
      );
    case 'SUSPENDED':
      return stop(
        'AWS has suspended the account, so entering or changing it fails: only billing and contacting AWS are open.',
      );
    case 'PENDING_ACTIVATION':
      return operation.traits.includes('ENTERS') ||
        operation.traits.includes('TOUCHES_ROOT')
        ? stop(
            'The sign-up of the account is not finished, so nobody can enter it or use its root user.',
          )
        : undefined;
    default:
      return stop(
        'AWS named no state of the account, so it is unknown whether it is active.',
      );
  }
}

function goneRuling({ state }: ChangedAccount, facts: ChangeFacts): Ruling {
  const { model } = facts.terms;
  return finalRuling(
    'NOT_OURS',
    'GONE',
    state === 'CLOSED' || state === 'PENDING_CLOSURE'
      ? 'The account is closed for good: there is no way back and nothing to approve.'
      : `The account left the organization${
          model === 'UNKNOWN' ? '' : `, last known under ${model}`
        }, so it is none of the provider’s.`,
  );
}

/** The answer for an account that no poll has seen, or that the asker may not see. */
export function notFoundRuling({ accountId }: ChangeFacts): Ruling {
  return finalRuling(
    'UNKNOWN',
    'NOT_FOUND',
    `No organization that is polled lists account ${accountId}, or you may not see it: check the number, or connect its payer.`,
  );
}

/**
 * What ends the question before the table is asked: facts that do not count,
 * and whatever the account is not or cannot.
 */
export function stopRuling(
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): Ruling | undefined {
  const { now, terms } = facts;
  const old = REQUIRED_FACTS.filter(kind => !isFresh(facts, kind));
  if (old.length > 0) {
    const isMissing = old.every(kind => standingOf(facts, kind) === 'MISSING');
    return finalRuling(
      'UNKNOWN',
      isMissing ? 'MISSING' : 'STALE',
      `${staleSentence(
        facts,
        old,
      )} Nothing can be said until it is read again.`,
    );
  }
  if (account.isGone) {
    return goneRuling(account, facts);
  }
  if (!isOnRole(operation, account)) {
    return finalRuling(
      'UNKNOWN',
      'OTHER_ROLE',
      account.isPayer
        ? 'This is an operation on linked accounts, and the account is a payer.'
        : 'This is an operation on the organization: ask for its payer.',
    );
  }
  if (!operation.partitions.includes(account.partition)) {
    return finalRuling(
      'UNKNOWN',
      'OTHER_PARTITION',
      `This does not exist in ${PARTITION_WORDS[account.partition]}${
        account.partition === 'aws-cn' &&
        operation.traits.includes('TOUCHES_ROOT')
          ? ', where accounts have no root user'
          : ''
      }.`,
    );
  }
  if (
    account.partition === 'aws-cn' &&
    terms.arrangement === 'BILLING_TRANSFER'
  ) {
    return finalRuling(
      'UNKNOWN',
      'OTHER_PARTITION',
      'AWS China has no billing transfer: correct the declared billing arrangement.',
    );
  }
  return stateRuling(operation, account, now);
}
