import {
  ANNOTATIONS,
  type AccountModel,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import type { CheckedEntity, CrossCheckContext } from './types';

/** Tags in AWS that say something else than the annotations, which count. */
export function contradictions(
  entity: CheckedEntity,
  context: CrossCheckContext,
): AnnotationProblem[] {
  return [
    ...contradictingModels(entity, context),
    ...contradictingCustomers(entity, context),
  ];
}

function contradictingModels(
  { ref, customer }: CheckedEntity,
  { taggedAccounts }: CrossCheckContext,
): AnnotationProblem[] {
  if (!customer) {
    return [];
  }
  const { accountModel, accountModelOverrides } = customer.facts;
  const problems: AnnotationProblem[] = [];
  const byModel = new Map<AccountModel, string[]>();
  for (const { accountId, model } of taggedAccounts.get(ref) ?? []) {
    const override = accountModelOverrides[accountId];
    if (override && override !== 'UNKNOWN') {
      if (override !== model) {
        problems.push({
          ...contradiction(ANNOTATIONS.accountModelOverride),
          value: `${accountId}=${override}`,
          message: `A tag in AWS says ${model} for account ${accountId}, the annotation ${override}. The annotation counts; correct one of the two`,
        });
      }
    } else if (accountModel !== 'UNKNOWN' && accountModel !== model) {
      byModel.set(model, [...(byModel.get(model) ?? []), accountId]);
    }
  }
  for (const [model, ids] of byModel) {
    const [first] = ids.sort();
    const accounts =
      ids.length === 1
        ? `account ${first}`
        : `${ids.length} accounts, such as ${first}`;
    problems.push({
      ...contradiction(ANNOTATIONS.accountModel),
      value: accountModel,
      message: `Tags in AWS say ${model} for ${accounts}, the annotation ${accountModel}. The annotation counts; correct the tags, or name these accounts under ${ANNOTATIONS.accountModelOverride}`,
    });
  }
  return problems.sort((a, b) => (a.message < b.message ? -1 : 1));
}

function contradictingCustomers(
  { ref, customer }: CheckedEntity,
  { accounts, directory }: CrossCheckContext,
): AnnotationProblem[] {
  return (customer?.facts.linkedAccountIds ?? []).flatMap(id => {
    const tagged = accounts.get(id)?.tagCustomer;
    const other = tagged ? directory.get(tagged) : undefined;
    return other && other.ref !== ref
      ? [
          {
            ...contradiction(ANNOTATIONS.linkedAccountId),
            value: id,
            message: `A tag in AWS gives account ${id} to ${other.title}. The annotation counts; correct one of the two`,
          },
        ]
      : [];
  });
}

function contradiction(annotation: string) {
  return {
    annotation,
    code: 'CONTRADICTION',
    severity: 'WARNING',
  } as const;
}
