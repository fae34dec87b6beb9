import {
  withoutEmailAddresses,
  type AccountExplanation,
} from 'backstage-plugin-aws-resale-common';
import {
  explainAccount,
  type ExplainedBy,
} from '../../judge/changeCheck/explainAccount';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import type { ChangeAccount } from '../../store/queries/changeAccountView';

/**
 * What is to be known of an account as the API shows it.
 *
 * @param account - undefined for one that is unknown or not the caller's to see.
 */
export function toExplanation(
  facts: ChangeFacts,
  account: ChangeAccount | undefined,
  operations: ExplainedBy,
): AccountExplanation {
  return {
    ...explainAccount(facts, operations),
    ...(account && {
      // What answers say goes to pipelines and language models too.
      name: withoutEmailAddresses(account.name),
      isPayer: account.isPayer,
      customer: facts.customer && {
        ref: facts.customer.ref,
        title: withoutEmailAddresses(facts.customer.title),
      },
      model: account.model,
      billingArrangement: account.arrangement,
    }),
  };
}
