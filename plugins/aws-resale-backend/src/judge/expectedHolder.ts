import type {
  AccountModel,
  BillingArrangement,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import type { TransferWindow } from './transferWindow';

const LINKED: Readonly<Record<AccountModel, Holder | undefined>> = {
  SPAM: 'PROVIDER',
  ECAM: 'CUSTOMER',
  DISTRIBUTOR: undefined,
  UNKNOWN: undefined,
};

/**
 * Nothing is expected before a transfer takes effect: who holds the payer until
 * then depends on where the customer comes from, which nobody declares.
 */
const TRANSFERRED_PAYER: Readonly<
  Record<TransferWindow['phase'], Holder | 'ANY' | undefined>
> = {
  BEFORE: undefined,
  INSIDE: 'ANY',
  AFTER: 'CUSTOMER',
};

/**
 * Who should hold the root e-mail. For linked accounts the model decides, for
 * payers the billing arrangement alone.
 *
 * @returns undefined where nothing is known, `ANY` inside the 60 days of a
 * billing transfer, when provider and customer are both right.
 */
export function expectedHolder(options: {
  isPayer: boolean;
  model: AccountModel;
  arrangement: BillingArrangement;
  /** Undefined when the start of the transfer is unknown. */
  window: TransferWindow | undefined;
}): Holder | 'ANY' | undefined {
  const { isPayer, model, arrangement, window } = options;
  if (!isPayer) {
    return LINKED[model];
  }
  switch (arrangement) {
    case 'PROVIDER_PAYER':
      return 'PROVIDER';
    case 'DIRECT':
      return 'CUSTOMER';
    case 'BILLING_TRANSFER':
      return window && TRANSFERRED_PAYER[window.phase];
    default:
      return undefined;
  }
}
