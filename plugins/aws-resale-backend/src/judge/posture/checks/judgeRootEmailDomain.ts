import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { notApplicable } from '../answers/Decision';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import type { PostureInput } from '../types';
import { decideByInventory } from './decideByInventory';

/** Whether the root e-mail is on a domain of whoever should hold the account. */
export function judgeRootEmailDomain(postureCase: PostureCase): Decision {
  const { account, terms } = postureCase.input;
  const { emailHolder, expectedHolder } = terms;
  if (account.isPayer && expectedHolder === 'ANY') {
    return notApplicable(
      'The payer is in transfer: either domain is right until it is handed over.',
    );
  }
  const domain = account.rootEmailDomain;
  const text = domain ? `root e-mail on ${domain}` : 'no root e-mail';
  const unexplained = whyNotExpected(postureCase.input);
  if (domain === undefined || unexplained) {
    return decideByInventory(postureCase, {
      state: 'NOT_OBSERVED',
      text,
      seen:
        domain === undefined
          ? 'AWS returned no root e-mail.'
          : unexplained?.seen ?? '',
      nextStep: domain === undefined ? undefined : unexplained?.nextStep,
    });
  }
  if (emailHolder === expectedHolder) {
    return decideByInventory(postureCase, {
      state: 'PROTECTED',
      text,
      seen: `The root e-mail is on ${domain}, as expected.`,
    });
  }
  const whose = {
    PROVIDER: "the provider's",
    CUSTOMER: "the customer's",
    OTHER: "neither the provider's nor the customer's",
    UNKNOWN: "nobody's",
  }[emailHolder];
  return decideByInventory(postureCase, {
    state: 'EXPOSED',
    text,
    seen: `The root e-mail is on ${domain}, ${whose}: whoever reads it can recover the account.`,
  });
}

/** What keeps anybody from telling whose domain it should be. */
function whyNotExpected({
  account,
  terms,
}: PostureInput): { seen: string; nextStep?: string } | undefined {
  if (terms.expectedHolder === undefined) {
    if (!account.isPayer) {
      return {
        seen: 'The account model does not say whose domain it should be.',
        nextStep: `Add ${ANNOTATIONS.accountModel} to the customer.`,
      };
    }
    return terms.arrangement === 'BILLING_TRANSFER'
      ? {
          seen: 'Whose domain it should be depends on the day of the transfer.',
          nextStep: `Add ${ANNOTATIONS.billingTransferStarted} to the customer, or wait for that day.`,
        }
      : {
          seen: 'The billing arrangement does not say whose domain it should be.',
          nextStep: `Add ${ANNOTATIONS.billingArrangement} to the customer.`,
        };
  }
  return terms.emailHolder === 'UNKNOWN'
    ? {
        seen: 'Nobody declares the domain of the root e-mail.',
        nextStep: `Add ${ANNOTATIONS.emailDomains} to the customer.`,
      }
    : undefined;
}
