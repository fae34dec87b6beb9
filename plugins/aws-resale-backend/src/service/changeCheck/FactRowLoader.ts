import {
  POSTURE_READERS,
  type CheckId,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type { ReadFacts } from '../../observe/posture/types';
import type { ApprovalStore } from '../../store/ApprovalStore';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type {
  ChangeAccount,
  ChangeFactQueries,
} from '../../store/queries/ChangeFactQueries';
import type { FactNeeds } from './factNeeds';
import type { FactRows } from './FactRows';

export interface FactRowLoaderOptions {
  queries: ChangeFactQueries;
  custody: Pick<CustodyStore, 'recordsOf'>;
  approvals: Pick<ApprovalStore, 'approvalsOf'>;
}

/** Loads what is kept of accounts, one kind after the other for all of them. */
export class FactRowLoader {
  readonly #options: FactRowLoaderOptions;

  constructor(options: FactRowLoaderOptions) {
    this.#options = options;
  }

  /** @returns one for each account, in their order. */
  async load(
    accounts: readonly ChangeAccount[],
    needs: FactNeeds,
  ): Promise<FactRows[]> {
    const { queries, custody, approvals } = this.#options;
    const ids = accounts.map(({ accountId }) => accountId);
    const payers = new Set(accounts.map(account => account.payerAccountId));
    const customersIn = await queries.customersIn(
      accounts.filter(({ isPayer }) => isPayer).map(it => it.payerAccountId),
    );
    const managers = await queries.managersOf(
      accounts.flatMap(({ customer }) => customer?.ref ?? []),
    );
    const results = await queries.resultsOf(ids, checksFor(needs));
    const seenOf = async (
      fact: keyof ReadFacts,
      subjects: Iterable<string>,
      isNeeded: boolean,
    ) =>
      queries.seen(isNeeded ? subjects : [], {
        fact,
        readers: readersOf(fact),
      });
    const credentials = await seenOf('rootCredentials', ids, needs.credentials);
    const policies = await seenOf(
      'serviceControlPolicies',
      payers,
      needs.policies,
    );
    const anomalyMonitors = await seenOf(
      'anomalyMonitors',
      payers,
      needs.anomalyMonitors,
    );
    const records = await custody.recordsOf(
      accounts
        .filter(account => isKept(account, needs))
        .map(({ accountId }) => accountId),
    );
    const given = await approvals.approvalsOf(ids);
    return accounts.map(account => {
      const { accountId, payerAccountId, customer } = account;
      return {
        account,
        customersIn: (account.isPayer && customersIn.get(payerAccountId)) || [],
        managers: (customer && managers.get(customer.ref)) ?? [],
        records: records.get(accountId) ?? [],
        results: results.get(accountId) ?? new Map(),
        credentials: credentials.get(accountId) ?? [],
        policies: policies.get(payerAccountId) ?? [],
        anomalyMonitors: anomalyMonitors.get(payerAccountId) ?? [],
        approvals: given.get(accountId) ?? [],
      };
    });
  }
}

function isKept({ arrangement }: ChangeAccount, { custody }: FactNeeds) {
  return (
    custody === 'ALL' ||
    (custody === 'TRANSFERRED' && arrangement === 'BILLING_TRANSFER')
  );
}

function checksFor(needs: FactNeeds): CheckId[] {
  return [
    ...(needs.credentials || needs.custody !== 'NONE'
      ? (['root-credentials'] as const)
      : []),
    ...(needs.fourEyes ? (['root-four-eyes'] as const) : []),
    ...(needs.policies ? (['root-denied-by-scp'] as const) : []),
  ];
}

function readersOf(fact: keyof ReadFacts): PostureReaderId[] {
  return POSTURE_READERS.filter(reader => READER_FACTS[reader].includes(fact));
}
