import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import type { OrganizationFeatures } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { describeFeatures } from './centralRoot';
import { custodyEvidence } from './custodyEvidence';

/**
 * Whether what the payer could do to linked roots fits what the contract says.
 * On a payer only root sessions count, since the access role is an account's own.
 */
export function judgeTechnicalReach(postureCase: PostureCase): Decision {
  const features = postureCase.weigh(postureCase.input.organization.features);
  const decision = decide(
    features.fresh.map(reading => answerOf(reading, postureCase)),
    features,
  );
  const { account, terms } = postureCase.input;
  // Who holds the linked root is the other half of this answer.
  return terms.model === 'SPAM' &&
    terms.arrangement === 'BILLING_TRANSFER' &&
    !account.isPayer
    ? {
        ...decision,
        evidence: [
          ...decision.evidence,
          ...(['EMAIL', 'PASSWORD', 'MFA'] as const).map(facet =>
            custodyEvidence(postureCase.custody.facets[facet]),
          ),
        ],
      }
    : decision;
}

function answerOf(
  { value, source, observedAt }: Observed<OrganizationFeatures>,
  postureCase: PostureCase,
): SourceAnswer {
  const { account, terms } = postureCase.input;
  const joined = account.joinedMethod;
  const said = {
    source,
    observedAt,
    text: joined
      ? `${describeFeatures(value)}, account ${joined.toLowerCase()}`
      : describeFeatures(value),
  };
  switch (terms.model) {
    case 'ECAM':
      return { ...said, ...underEcam(value, postureCase) };
    case 'SPAM':
      return { ...said, ...underSpam(postureCase) };
    default:
      return {
        ...said,
        state: 'NOT_OBSERVED',
        seen: 'Without a known account model nobody can tell which reach fits.',
        nextStep: 'Declare the account model.',
      };
  }
}

type Opinion = Pick<SourceAnswer, 'state' | 'seen' | 'nextStep' | 'remarks'>;

function underSpam({ input, custody }: PostureCase): Opinion {
  if (input.terms.arrangement !== 'BILLING_TRANSFER') {
    return {
      state: 'PROTECTED',
      seen: 'The payer reaches linked roots, as SPAM expects.',
    };
  }
  // On the payer, its own custody says nothing about the linked accounts.
  if (input.account.isPayer || custody.holder === 'UNKNOWN') {
    return {
      state: 'NOT_OBSERVED',
      seen: 'The reach lies with the customer, who owns the payer; who holds the linked roots is not known here.',
    };
  }
  return custody.holder === 'PROVIDER'
    ? {
        state: 'EXPOSED',
        seen: 'The reach lies with the customer, who owns the payer, while the provider holds the linked root.',
      }
    : {
        state: 'PROTECTED',
        seen: 'The reach lies with the customer, who owns the payer and the linked root.',
      };
}

function underEcam(
  { isRootSessionsOn }: OrganizationFeatures,
  { input }: PostureCase,
): Opinion {
  const { account, terms } = input;
  if (terms.reachGrant) {
    return {
      state: 'PROTECTED',
      seen: `The customer granted the reach: ${terms.reachGrant.reference}.`,
    };
  }
  if (isRootSessionsOn) {
    return {
      state: 'EXPOSED',
      seen: 'Root sessions are on: the payer can act as a linked root, without a recorded grant.',
    };
  }
  if (account.isPayer || account.joinedMethod === 'INVITED') {
    return {
      state: 'PROTECTED',
      seen: account.isPayer
        ? 'Root sessions are off.'
        : 'Root sessions are off, and the account was invited without an access role.',
    };
  }
  return account.joinedMethod === 'CREATED'
    ? {
        state: 'EXPOSED',
        seen: 'The payer created the account, so that an access role is likely, without a recorded grant.',
      }
    : {
        state: 'NOT_OBSERVED',
        seen: 'Root sessions are off; AWS did not say how the account joined.',
      };
}
