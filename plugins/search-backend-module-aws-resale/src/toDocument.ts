import type {
  AccountMatch,
  AccountSearchDocument,
} from 'backstage-plugin-aws-resale-common';
import type { IndexableDocument } from '@backstage/plugin-search-common';

/** Abbreviation and words, since people search for either. */
const MODELS: Record<AccountMatch['model'], string> = {
  ECAM: 'ECAM, End Customer Account Model',
  SPAM: 'SPAM, Solution Provider Account Model (SPTM)',
  DISTRIBUTOR: 'Distributor',
  UNKNOWN: 'Account model unknown',
};

/** An active account has nothing to say of its state. */
const STATES: Partial<Record<AccountMatch['state'], string>> = {
  PENDING_ACTIVATION: 'Waits for its activation.',
  SUSPENDED: 'Suspended.',
  PENDING_CLOSURE: 'About to be closed.',
  CLOSED: 'Closed.',
};

/**
 * An account as the index holds it. Every document has every key, also without a
 * value: search engines take the fields of the first one for those of all.
 */
export function toDocument(
  account: AccountMatch,
): AccountSearchDocument & IndexableDocument {
  const { accountId, customer, organizationName } = account;
  return {
    // A name that is an e-mail address comes without it.
    title: account.name.trim() || accountId,
    text: textOf(account),
    location: `/aws-resale/accounts/${accountId}`,
    accountId,
    customer: customer?.title,
    customerRef: customer?.ref,
    model: account.model,
    state: account.state,
    isPayer: account.isPayer,
    isGone: account.goneSince !== undefined,
    organizationName,
    authorization: { resourceRef: accountId },
  };
}

function textOf(account: AccountMatch): string {
  const { accountId, customer, goneSince } = account;
  return [
    `Account ${accountId} (${asConsolesShow(accountId)})${
      customer ? ` of ${customer.title}` : ''
    }.`,
    placeOf(account),
    `${MODELS[account.model]}.`,
    goneSince
      ? `Gone since ${goneSince.slice(
          0,
          10,
        )}: no organization lists it any more.`
      : STATES[account.state],
  ]
    .filter(Boolean)
    .join(' ');
}

function placeOf(account: AccountMatch): string {
  const role = account.isPayer
    ? 'Payer, the management account'
    : 'Linked account';
  return account.organizationName
    ? `${role} of the organization ${account.organizationName}.`
    : `${role}.`;
}

/** `0183-0277-4519`, from where people copy it. */
function asConsolesShow(accountId: string): string {
  return accountId.replace(/(\d{4})(?=\d)/g, '$1-');
}
