import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { ChangeFacts, ChangeTerms } from '../../judge/changeCheck/types';
import { transferStartsOn, transferWindow } from '../../judge/transferWindow';
import type { ChangeAccount } from '../../store/queries/ChangeFactQueries';
import { custodyInputOf } from '../custody/custodyInputOf';
import { approvalFacts } from './approvalFacts';
import { contactsOf } from './contactsOf';
import { exposureFacts } from './exposureFacts';
import type { FactContext, FactRows } from './FactRows';
import { hideCustomers } from './hideCustomers';
import { observedAges } from './observedAges';
import { recordedCustody } from './recordedCustody';

/** Everything that answers about one account rest on. */
export function toChangeFacts(
  rows: FactRows,
  context: FactContext,
): ChangeFacts {
  const { account, results } = rows;
  const { config, now } = context;
  const credentials = results.get('root-credentials');
  const custody = recordedCustody(
    custodyInputOf(
      {
        emailHolder: account.emailHolder,
        expectedHolder: account.expectedHolder,
        // The first listing is still under way, or failed after this page.
        listedAt: account.listedAt ?? account.firstSeenAt,
        isRemoved: credentials === 'REMOVED',
      },
      {
        records: rows.records,
        memberships: undefined,
        config: config.posture,
        now,
      },
    ),
  );
  const { exposure, ages } = exposureFacts(
    account.exposure,
    results.get('root-four-eyes'),
  );
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
    customer: account.customer,
    otherCustomers: hideCustomers(
      rows.customersIn.filter(({ ref }) => ref !== account.customer?.ref),
      context.isVisible,
    ),
    terms: termsOf(account, now),
    rootHolder: custody.holder,
    areCredentialsRemoved: isSo(credentials, 'REMOVED'),
    exposure,
    isRootDenied: isSo(results.get('root-denied-by-scp'), 'PROTECTED'),
    ...approvalFacts(rows, context),
    contacts: contactsOf(rows, custody.custodians, context),
    ages: [...observedAges(rows, context), ...custody.ages, ...ages],
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
