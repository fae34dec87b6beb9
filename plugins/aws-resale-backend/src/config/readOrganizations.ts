import {
  explainAccountId,
  PARTITIONS,
  parseAccountModel,
  parseBillingArrangement,
  type Partition,
} from 'backstage-plugin-aws-resale-common';
import { DateTime } from 'luxon';
import type { ConfigSection } from './ConfigSection';
import type { ListedAccount } from './readListedAccounts';
import type { ConfiguredOrganization } from './types';

function readPayerAccountId(section: ConfigSection): string | undefined {
  const raw = section.raw('payerAccountId');
  if (raw === undefined) {
    section.report(
      'payerAccountId',
      'is missing; write the 12 digits of the management account in quotes',
    );
    return undefined;
  }
  const problem = explainAccountId(raw);
  if (problem) {
    section.report('payerAccountId', problem);
    return undefined;
  }
  return String(raw).trim();
}

function readPartition(section: ConfigSection): Partition {
  const text = section.text('partition');
  const partition = PARTITIONS.find(candidate => candidate === text);
  if (text !== undefined && !partition) {
    section.report(
      'partition',
      `"${text}" is not a partition; write ${PARTITIONS.join(', ')}`,
    );
  }
  return partition ?? 'aws';
}

/** Reads one word of the language, or reports it with the words that are allowed. */
function readWord<T>(
  section: ConfigSection,
  key: string,
  parse: (text: string) => T | undefined,
  remedy: string,
): T | undefined {
  const text = section.text(key);
  const value = text === undefined ? undefined : parse(text);
  if (text !== undefined && value === undefined) {
    section.report(key, `"${text}" is not ${remedy}`);
  }
  return value;
}

function readTransferStart(
  section: ConfigSection,
  arrangement: string | undefined,
): string | undefined {
  const key = 'billingTransferStarted';
  const text = section.text(key);
  if (text === undefined) {
    return undefined;
  }
  const date = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' });
  if (!date.isValid) {
    section.report(key, `"${text}" is not a date; write it like 2026-10-01`);
    return undefined;
  }
  if (arrangement !== 'BILLING_TRANSFER') {
    section.report(
      key,
      'has no meaning without billingArrangement: billing-transfer; add that or remove the date',
    );
  }
  return text;
}

/** Says where a payer cannot be the one to which customers transfer their bills. */
function checkReceiver(
  section: ConfigSection,
  { billingArrangement, partition, ...rest }: ConfiguredOrganization,
): void {
  if (!rest.receivesTransferredBills) {
    return;
  }
  const key = 'receivesTransferredBills';
  if (billingArrangement === 'DIRECT') {
    section.report(
      key,
      'is for a payer of your own, and with billingArrangement: direct AWS bills the customer; remove one of the two',
    );
  }
  if (partition === 'aws-cn') {
    section.report(key, 'AWS China has no billing transfer; remove it');
  }
}

function checkPartition(
  section: ConfigSection,
  organization: ConfiguredOrganization,
  listed: ListedAccount | undefined,
) {
  if (
    listed?.rolePartition &&
    listed.rolePartition !== organization.partition
  ) {
    section.report(
      'partition',
      `${organization.payerAccountId} is in ${organization.partition} here and in ${listed.rolePartition} in ${listed.path}; give both the same partition`,
    );
  }
}

/** Reads `awsResale.organizations`. */
export function readOrganizations(
  root: ConfigSection,
  listedAccounts: ReadonlyMap<string, ListedAccount>,
): ConfiguredOrganization[] {
  const organizations: ConfiguredOrganization[] = [];
  const pathOfPayer = new Map<string, string>();
  for (const section of root.sections('organizations') ?? []) {
    const payerAccountId = readPayerAccountId(section);
    const billingArrangement = readWord(
      section,
      'billingArrangement',
      parseBillingArrangement,
      'a billing arrangement; write provider-payer, billing-transfer or direct',
    );
    const organization: ConfiguredOrganization = {
      payerAccountId: payerAccountId ?? '',
      name: section.text('name'),
      partition: readPartition(section),
      accountModel: readWord(
        section,
        'accountModel',
        parseAccountModel,
        'an account model; write ECAM, SPAM or DISTRIBUTOR',
      ),
      billingArrangement,
      billingTransferStarted: readTransferStart(section, billingArrangement),
      ...(section.flag('receivesTransferredBills', false) && {
        receivesTransferredBills: true,
      }),
    };
    checkReceiver(section, organization);
    if (payerAccountId !== undefined) {
      const twin = pathOfPayer.get(payerAccountId);
      if (twin) {
        section.report(
          'payerAccountId',
          `${payerAccountId} is listed in ${twin} already; keep one of the two`,
        );
      }
      pathOfPayer.set(payerAccountId, twin ?? section.path);
      checkPartition(section, organization, listedAccounts.get(payerAccountId));
      organizations.push(organization);
    }
  }
  return organizations;
}
