import type {
  Operation,
  OperationCell,
} from 'backstage-plugin-aws-resale-common';
import { isFresh } from './factAges';
import { finalRuling, rulingOf } from './ruling';
import { transferRuling } from './transferRuling';
import type { ChangedAccount, ChangeFacts, Ruling } from './types';

/** The cell under a provider's own payer, by role and model. */
export function ownPayerCell(
  operation: Operation,
  account: ChangedAccount,
  model: 'ECAM' | 'SPAM',
): OperationCell | undefined {
  const { payer, linked } = operation.verdicts;
  return (account.isPayer ? payer : linked)?.[model];
}

/** Whether the operation is answered for a provider's payer of any model. */
function ignoresModel(
  operation: Operation,
  account: ChangedAccount,
  { terms }: ChangeFacts,
): boolean {
  return (
    account.isPayer &&
    terms.arrangement === 'PROVIDER_PAYER' &&
    operation.traits.includes('IGNORES_MODEL')
  );
}

/**
 * What the table says of an operation under the terms of an account, before
 * anything else is looked at. Answers only for roles that the operation is on.
 */
export function tableRuling(
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): Ruling {
  const { model, arrangement } = facts.terms;
  const { verdicts } = operation;
  if (account.isBillTransferAccount && verdicts.billTransferAccount) {
    return rulingOf(verdicts.billTransferAccount);
  }
  if (model !== 'ECAM' && model !== 'SPAM') {
    if (ignoresModel(operation, account, facts) && verdicts.payer) {
      return rulingOf(verdicts.payer.ECAM);
    }
    return finalRuling(
      'UNKNOWN',
      'MODEL_UNKNOWN',
      model === 'DISTRIBUTOR'
        ? 'Nothing defines what the provider may do under a distributor’s terms: ask the account manager.'
        : 'Nobody declares the account model, so it is unknown whose terms govern: declare it first.',
    );
  }
  if (arrangement === 'DIRECT') {
    return finalRuling(
      'NOT_OURS',
      'DIRECT',
      'AWS bills the customer directly, so the account is none of the provider’s.',
    );
  }
  const base = ownPayerCell(operation, account, model);
  if (arrangement === 'BILLING_TRANSFER') {
    const { transferPayer, transferLinked } = verdicts;
    const cell = (account.isPayer ? transferPayer : transferLinked)?.[model];
    if (cell) {
      return 'form' in cell
        ? transferRuling(operation, cell, base, facts)
        : rulingOf(cell);
    }
  }
  if (arrangement === 'UNKNOWN' || base === undefined) {
    return finalRuling(
      'UNKNOWN',
      'ARRANGEMENT_UNKNOWN',
      'Nobody declares the billing arrangement, so it is unknown who owns the payer: declare it first.',
    );
  }
  return base.whenRemoved &&
    facts.areCredentialsRemoved &&
    isFresh(facts, 'CREDENTIALS')
    ? rulingOf(base.whenRemoved)
    : rulingOf(base);
}
