import { accountIdsIn, ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { CheckedEntity } from './types';

/** An account id with the annotation that has it. */
export interface AccountMention {
  annotation: string;
  accountId: string;
}

/** Every account that an entity names, whatever it says of it. */
export function accountsNamedBy(
  { annotations, customer }: CheckedEntity,
  accountIdAnnotations: readonly string[],
): AccountMention[] {
  const mentions = (annotation: string, ids: readonly string[]) =>
    ids.map(accountId => ({ annotation, accountId }));
  return [
    ...accountIdAnnotations.flatMap(annotation =>
      mentions(annotation, accountIdsIn(annotations[annotation] ?? '')),
    ),
    ...mentions(
      ANNOTATIONS.payerAccountId,
      customer?.facts.payerAccountIds ?? [],
    ),
    ...mentions(
      ANNOTATIONS.linkedAccountId,
      customer?.facts.linkedAccountIds ?? [],
    ),
    ...mentions(
      ANNOTATIONS.accountModelOverride,
      Object.keys(customer?.facts.accountModelOverrides ?? {}),
    ),
  ];
}
