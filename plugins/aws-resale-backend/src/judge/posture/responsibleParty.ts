import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type {
  CheckId,
  Holder,
  Responsibilities,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { PostureInput } from './types';

type Column = keyof Responsibilities;

/** The column of the table, by model, then by billing arrangement. */
const LINKED_COLUMN = {
  ECAM: {
    PROVIDER_PAYER: 'linkedEcam',
    BILLING_TRANSFER: 'transferLinkedEcam',
  },
  SPAM: {
    PROVIDER_PAYER: 'linkedSpam',
    BILLING_TRANSFER: 'transferLinkedSpam',
  },
} as const;
const PAYER_COLUMN = {
  PROVIDER_PAYER: 'payer',
  BILLING_TRANSFER: 'transferPayer',
} as const;

const PARTY_OF_HOLDER: Readonly<Record<Holder, ResponsibleParty>> = {
  PROVIDER: 'PROVIDER',
  CUSTOMER: 'CUSTOMER',
  // A third party has no contract with anybody here.
  OTHER: 'UNKNOWN',
  UNKNOWN: 'UNKNOWN',
};

/**
 * Whose task a check is. Where the table names nobody for the terms, it is
 * nobody's that is known; an account that is billed directly is the customer's.
 *
 * @param holder - who holds the root user under observed or attested custody.
 */
export function responsibleParty(
  checkId: CheckId,
  { account, terms }: Pick<PostureInput, 'account' | 'terms'>,
  holder: Holder,
): { party: ResponsibleParty; note?: string } {
  if (terms.arrangement === 'DIRECT') {
    return { party: 'CUSTOMER' };
  }
  const column = columnOf(account.isPayer, terms);
  const responsibility = column && POSTURE_CHECK[checkId].responsible[column];
  if (!responsibility) {
    return { party: 'UNKNOWN' };
  }
  const { party, note } = responsibility;
  return {
    party: party === 'HOLDER' ? PARTY_OF_HOLDER[holder] : party,
    ...(note !== undefined && { note }),
  };
}

function columnOf(
  isPayer: boolean,
  { model, arrangement }: PostureInput['terms'],
): Column | undefined {
  if (arrangement !== 'PROVIDER_PAYER' && arrangement !== 'BILLING_TRANSFER') {
    return undefined;
  }
  if (isPayer) {
    return PAYER_COLUMN[arrangement];
  }
  return model === 'ECAM' || model === 'SPAM'
    ? LINKED_COLUMN[model][arrangement]
    : undefined;
}
