import { parseEntityRef } from '@backstage/catalog-model';
import type { DemoSituation } from 'aws-simulator';
import type { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import { showConflict, showEntity, showSuggestion } from './showMapping';

/**
 * What the API shows of a situation, in the words of its expectations: once for
 * each of its accounts, or once when it names none.
 */
export async function showSituation(
  api: AwsResaleClient,
  situation: DemoSituation,
): Promise<object[]> {
  const { customerRef, payerAccountId, accountIds, expected } = situation;
  const shared = {
    ...(customerRef && (await showCustomer(api, customerRef))),
    ...(payerAccountId && (await showOrganization(api, payerAccountId))),
    ...(await showEntity(api, situation)),
  };
  if (!accountIds) {
    return [{ ...shared, accountChanges: [] }];
  }
  return Promise.all(
    accountIds.map(async id => ({
      ...shared,
      ...(await showAccount(api, id)),
      // Most accounts are in no queue and no conflict, so only what is claimed is asked.
      ...(expected.suggestion !== undefined && {
        suggestion: await showSuggestion(api, id),
      }),
      ...(expected.conflict && { conflict: await showConflict(api, id) }),
    })),
  );
}

async function showCustomer(api: AwsResaleClient, ref: string) {
  const { customer } = await api.getCustomer(parseEntityRef(ref));
  return {
    customerVerdict: customer.rollup.verdict,
    observedModel: customer.rollup.observedModel,
    problemAnnotations: customer.problems.map(({ annotation }) => annotation),
  };
}

async function showOrganization(api: AwsResaleClient, payerAccountId: string) {
  const { organization } = await api.getOrganization(payerAccountId);
  // A payer that was never read has no account yet, and nobody may expect one.
  const payer =
    organization.accounts > 0
      ? (await api.getAccount(payerAccountId)).account
      : undefined;
  return {
    organizationVerdict: organization.verdict,
    pollingState: organization.state,
    payerVerdict: payer?.verdict,
    payerHolder: payer?.holder,
  };
}

async function showAccount(api: AwsResaleClient, accountId: string) {
  const [{ account, mappingRule }, history] = await Promise.all([
    api.getAccount(accountId),
    api.getAccountHistory(accountId, { limit: 200 }),
  ]);
  return {
    accountId,
    accountVerdict: account.verdict,
    holder: account.holder,
    model: account.model,
    mappedTo: account.customer?.ref ?? null,
    mappingSource: account.mappingSource,
    mappingRule,
    accountState: account.state,
    isGone: account.goneSince !== undefined,
    inOrganizationOf: account.payerAccountId,
    accountChanges: history.items.map(({ kind }) => kind),
  };
}
