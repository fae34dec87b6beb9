import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { ChangeFacts, ChangeTerms } from '../../judge/changeCheck/types';
import { transferStartsOn, transferWindow } from '../../judge/transferWindow';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import { approvalFacts } from './approvalFacts';
import { contactsOf } from './contactsOf';
import { exposureFacts } from './exposureFacts';
import type { FactContext } from './FactContext';
import type { FactRows } from './FactRows';
import { hideCustomers } from './hideCustomers';
import { observedAges } from './observedAges';

/** Everything that answers about one account rest on. */
export function toChangeFacts(
  rows: FactRows,
  context: FactContext,
): ChangeFacts {
  const { account, customer, results } = rows;
  const { now } = context;
  const credentials = results['root-credentials'];
  const custody = context.custodies.of(
    {
      emailHolder: account.emailHolder,
      // The first listing is still under way, or failed after this page.
      listedAt: rows.listedAt ?? account.firstSeenAt,
      isRemoved: credentials === 'REMOVED',
    },
    rows.records,
  );
  const { approvals, grants } = approvalFacts(rows, context);
  const { exposure, ages } = exposureFacts(rows.exposure, rows.fourEyes);
  return {
    accountId: account.accountId,
    account: {
      isPayer: account.isPayer,
      isBillTransferAccount: context.billTransferPayers.has(account.accountId),
      state: account.state,
      closureEndsOn: account.closureEndsAt?.slice(0, 10),
      isGone: account.isGone,
      partition: account.partition,
    },
    customer,
    otherCustomers: hideCustomers(
      rows.customersIn.filter(({ ref }) => ref !== customer?.ref),
      context.isVisible,
    ),
    terms: termsOf(account, now),
    rootHolder: custody.holder,
    areCredentialsRemoved: isSo(credentials, 'REMOVED'),
    exposure,
    isRootDenied: isSo(results['root-denied-by-scp'], 'PROTECTED'),
    approvals,
    grants,
    contacts: contactsOf(account, custody.custodians, context),
    ages: [
      context.catalogAge,
      ...observedAges(rows, context),
      ...custody.ages,
      ...ages,
    ],
    asker: context.asker,
    now,
  };
}

function termsOf(
  { model, arrangement, verdict, transferEndsOn }: ChangeAccount,
  now: Date,
): ChangeTerms {
  return {
    model,
    arrangement,
    verdict,
    transfer:
      transferEndsOn === undefined
        ? undefined
        : transferWindow(transferStartsOn(transferEndsOn), now),
  };
}

/** Undefined where a check observed nothing, or has no meaning. */
function isSo(
  state: PostureState | undefined,
  yes: PostureState,
): boolean | undefined {
  switch (state) {
    case 'REMOVED':
    case 'PROTECTED':
    case 'EXPOSED':
      return state === yes;
    default:
      return undefined;
  }
}
