import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  quoteValue,
  type AccountMatch,
} from 'backstage-plugin-aws-resale-common';
import type { ActionOptions } from './ActionOptions';
import { auditedCall } from './auditedCall';
import { readLookUpText } from '../service/readLookUpText';

/** Enough to tell accounts of one name apart. */
const CANDIDATES = 10;

/**
 * The id of the one account that a text names. An id is taken as it is, known
 * or not.
 *
 * @throws InputError with the candidates where several fit, NotFoundError,
 * NotAllowedError where an e-mail address may not be looked up.
 */
export async function findOneAccount(
  text: string,
  credentials: BackstageCredentials,
  { auditor, lookUps }: Pick<ActionOptions, 'auditor' | 'lookUps'>,
): Promise<string> {
  const subject = readLookUpText(text);
  if (subject.kind === 'ACCOUNT_ID') {
    return subject.accountId;
  }
  const { items, totalCount, missingPermission } = await auditedCall(
    {
      auditor,
      credentials,
      eventId: 'account-look-up',
      meta: { queryType: 'by-query' },
      metaOf: ({ kind }) => ({ kind }),
    },
    () => lookUps.lookUp({ text, limit: CANDIDATES }, credentials),
  );
  if (missingPermission) {
    throw new NotAllowedError(
      `Looking up an e-mail address needs the permission ${missingPermission}; ask with the account id instead`,
    );
  }
  if (totalCount > 1) {
    throw new InputError(
      `${totalCount} accounts fit${
        totalCount > items.length ? `, the first ${items.length} of them` : ''
      }: ${items
        .map(candidate)
        .join('; ')}. Ask which one is meant, then ask again with its id`,
    );
  }
  if (items.length === 0) {
    throw new NotFoundError(
      'No account that the caller may see fits; ask with its 12-digit id, or with find-account and part of its name',
    );
  }
  return items[0].accountId;
}

function candidate({ accountId, name, customer }: AccountMatch): string {
  return `${accountId} ${quoteValue(name)}, ${
    customer ? `customer ${quoteValue(customer.title)}` : 'no customer'
  }`;
}
