import type {
  ChangeFacts,
  ChangeTerms,
  CustomerParty,
  FactAge,
} from '../../judge/changeCheck/types';
import { transferStartsOn, transferWindow } from '../../judge/transferWindow';
import type { ChangeAccount } from '../../store/queries/changeAccountView';
import type { SeenFact } from '../../store/queries/seenFacts';
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
  const { account, customer } = rows;
  const { posture } = account;
  const isRemoved = posture?.areCredentialsRemoved ?? false;
  const { now } = context;
  const custody = context.custodies.of(account.accountId, {
    emailHolder: account.emailHolder,
    // The first listing is still under way, or failed after this page.
    listedAt: rows.listedAt ?? account.firstSeenAt,
    isRemoved,
  });
  const { approvals, grants } = approvalFacts(rows, context);
  const { exposure, age } = exposureFacts(posture?.exposure);
  const ages = observedAges(rows, context);
  ages.push(catalogAgeOf(rows, context), ...custody.ages);
  if (age) {
    ages.push(age);
  }
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
    otherCustomers: othersIn(rows, context),
    terms: termsOf(account, now),
    rootHolder: custody.holder,
    areCredentialsRemoved: isSo(isRemoved, rows.credentials),
    exposure,
    isRootDenied: isSo(posture?.isRootDenied, rows.policies),
    approvals,
    grants,
    contacts: contactsOf(account, custody.custodians, context),
    ages,
    asker: context.asker,
    now,
  };
}

function catalogAgeOf(
  { customerReadAt }: FactRows,
  { catalogAge, catalogAgeAt }: FactContext,
): FactAge {
  return customerReadAt === undefined
    ? catalogAge
    : catalogAgeAt(customerReadAt);
}

function othersIn(
  { customersIn, customer }: FactRows,
  { isVisible }: FactContext,
): readonly CustomerParty[] {
  return customersIn.length === 0
    ? customersIn
    : hideCustomers(
        customersIn.filter(({ ref }) => ref !== customer?.ref),
        isVisible,
      );
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

/** What was not seen to be so is not, if anybody looked. */
function isSo(
  wasSeen: boolean | undefined,
  readings: readonly SeenFact[],
): boolean | undefined {
  return wasSeen || (readings.length > 0 ? false : undefined);
}
