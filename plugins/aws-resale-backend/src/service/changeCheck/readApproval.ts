import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  NewApproval,
  Operation,
} from 'backstage-plugin-aws-resale-common';
import type { ChangeCheckConfig } from '../../config/types';
import { secretLike } from '../../judge/custody/secretLike';
import type { NewStoredApproval } from '../../store/ApprovalStore';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Grants stand in contracts, which are made by the year. */
const GRANT_MAX_DAYS = 400;
/**
 * PostgreSQL takes no NUL, no text needs the others, and those that turn the
 * direction of writing make a name look like another.
 */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** What nobody sees. */
const INVISIBLE = /[\s\p{Cf}]/gu;

/** An approval as it was written, checked and in one form. */
export type ReadApproval = Omit<NewStoredApproval, 'accountId'> & {
  operation: Operation;
};

/**
 * Reads what somebody recorded, as far as it can be read without asking anybody.
 *
 * @throws InputError that says which field is wrong and what to do; it repeats
 * nothing that may hold a secret or an address.
 */
export function readApproval(
  approval: NewApproval,
  {
    config,
    actor,
    now,
  }: {
    config: Pick<ChangeCheckConfig, 'operations' | 'approvalMaxDays'>;
    /** Whoever records it; entity ref in lower case. */
    actor: string;
    now: Date;
  },
): ReadApproval {
  const { kind, approver, operationId } = approval;
  const operation = config.operations.find(({ id }) => id === operationId);
  if (!operation) {
    throw new InputError(
      `operationId is ${operationId}, which is no operation here; GET /operations lists them`,
    );
  }
  if (kind === 'GRANT' && approver !== 'CUS') {
    throw new InputError(
      'approver of a grant has to be CUS: only the customer can let the provider do what is not the provider’s',
    );
  }
  const approvedBy = readParty(approval);
  if (approver === '4E' && approvedBy.ref === actor) {
    throw new InputError(
      'approvedBy is yourself; a second custodian is never the one who acts, so name the other person',
    );
  }
  const { reference = '' } = approval;
  return {
    kind,
    operationId,
    operation,
    approver,
    customerRef: readCustomerRef(approval),
    approvedBy,
    reason: readText('reason', approval.reason),
    ...(reference.trim() !== '' && {
      reference: readText('reference', reference),
    }),
    until: readUntil(approval, config.approvalMaxDays, now),
  };
}

function readParty({
  approver,
  approvedBy,
}: NewApproval): NewStoredApproval['approvedBy'] {
  const ref = approvedBy.ref?.trim() ?? '';
  const title = approvedBy.title?.trim() ?? '';
  if ((ref === '') === (title === '')) {
    throw new InputError(
      'approvedBy needs either the ref of a user or a title, and not both',
    );
  }
  if (title === '') {
    return { ref: readUserRef(ref) };
  }
  if (approver !== 'CUS') {
    throw new InputError(
      'approvedBy has a title alone, which is for people of the customer (CUS); name a user of the catalog by ref',
    );
  }
  return { title: readText('approvedBy.title', title) };
}

/** One form for each person: `user:jane` and `user:default/jane` are the same. */
function readUserRef(text: string): string {
  const ref = fullRef(text);
  if (!ref?.startsWith('user:')) {
    throw new InputError(
      'approvedBy.ref is no ref of a user; write it in full, like user:default/jane',
    );
  }
  return ref;
}

function readCustomerRef({
  approver,
  customerRef,
}: NewApproval): string | undefined {
  if (customerRef === undefined) {
    return undefined;
  }
  if (approver !== 'CUS') {
    throw new InputError(
      `customerRef is for the customer (CUS) alone; leave it out for ${approver}`,
    );
  }
  const ref = fullRef(customerRef.trim());
  if (ref === undefined) {
    throw new InputError(
      'customerRef is no entity ref; write it in full, like group:default/acme',
    );
  }
  return ref;
}

function fullRef(text: string): string | undefined {
  if (UNWANTED.test(text)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}

function readUntil(
  { kind, until }: NewApproval,
  approvalMaxDays: number,
  now: Date,
): string {
  const at = Date.parse(until);
  const days = kind === 'GRANT' ? GRANT_MAX_DAYS : approvalMaxDays;
  const last = now.getTime() + days * DAY_MS;
  if (!(at > now.getTime() && at <= last)) {
    throw new InputError(
      `until is out of bounds; name a time ahead, at the latest ${new Date(
        last,
      ).toISOString()} (${days} days)`,
    );
  }
  return new Date(at).toISOString();
}

function readText(field: string, written: string): string {
  const text = written.trim();
  if (text.replace(INVISIBLE, '') === '') {
    throw new InputError(`${field} is empty; say why it was approved`);
  }
  if (UNWANTED.test(text.replace(/[\n\r\t]/g, ' '))) {
    throw new InputError(`${field} holds control characters; say it without`);
  }
  const sensitive = secretLike(text);
  if (sensitive) {
    throw new InputError(`${field} holds ${sensitive}; say it without`);
  }
  return text;
}
