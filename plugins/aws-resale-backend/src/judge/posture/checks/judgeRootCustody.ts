import type {
  CustodyFacet,
  NotObservedReason,
} from 'backstage-plugin-aws-resale-common';
import type { FacetCustody } from '../../custody/types';
import { writtenDate } from '../../writtenDate';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { custodyEvidence } from './custodyEvidence';
import { FACET_WORDS, PARTY_WORDS } from './facetWords';

/** What an emergency needs. A backup device has a check of its own. */
const NEEDED: readonly CustodyFacet[] = ['EMAIL', 'PASSWORD', 'MFA', 'PHONE'];

const NOTHING_ELSE =
  'The root credentials are removed, so that nobody has to keep password and MFA.';

/** Whether every facet that is needed has a record that counts. */
export function judgeRootCustody(postureCase: PostureCase): Decision {
  const { custody } = postureCase;
  const credentials = postureCase.decision('root-credentials');
  const isRemoved = credentials.state === 'REMOVED';
  const facets = NEEDED.map(facet => custody.facets[facet]).filter(
    ({ status }) => status !== 'NOT_NEEDED',
  );
  const bad = facets.find(isAttestedWrong) ?? facets.find(isOverdue);
  const open = facets.find(facet => problemOf(facet) !== undefined);
  const found = {
    remarks: isRemoved ? [NOTHING_ELSE] : [],
    evidence: [
      ...facets.map(facet => ({
        ...custodyEvidence(facet),
        ...(facet === bad && { weight: 'DECIDES' as const }),
      })),
      ...(isRemoved ? credentials.evidence : []),
    ],
  };
  if (bad) {
    return { ...found, state: 'EXPOSED', ...explainBad(bad) };
  }
  const problem = open && problemOf(open);
  return problem
    ? { ...found, state: 'NOT_OBSERVED', ...problem }
    : {
        ...found,
        state: 'PROTECTED',
        seen: 'Who keeps the root user is recorded, confirmed and current.',
      };
}

function explainBad(
  custody: FacetCustody,
): Pick<Decision, 'seen' | 'nextStep'> {
  const { facet, record, wrongParty } = custody;
  const name = FACET_WORDS[facet];
  if (!isAttestedWrong(custody)) {
    const day = writtenDate(record?.nextReview.slice(0, 10) ?? '');
    return {
      seen: `Who keeps the ${name} was to be reviewed by ${day}.`,
      nextStep: `Attest again who keeps the ${name}.`,
    };
  }
  const who = PARTY_WORDS[wrongParty ?? 'UNKNOWN'];
  return {
    seen:
      record?.party === wrongParty
        ? `The ${name} is attested to be with ${who}, which does not fit the model.`
        : `The ${name} is with ${who} by its domain, which does not fit what is attested.`,
    nextStep: `Hand the ${name} over, or correct the declared model.`,
  };
}

function isOverdue({ status }: FacetCustody): boolean {
  return status === 'OVERDUE';
}

/** An e-mail that is only observed is judged by `root-email-domain`. */
function isAttestedWrong({ status, wrongParty }: FacetCustody): boolean {
  return (
    wrongParty !== undefined &&
    (status === 'CURRENT' || status === 'EXPIRED' || status === 'OVERDUE')
  );
}

function problemOf({
  facet,
  status,
  wrongParty,
}: FacetCustody):
  | { reason: NotObservedReason; seen: string; nextStep: string }
  | undefined {
  const name = FACET_WORDS[facet];
  if (
    status === 'CURRENT' ||
    (status === 'OBSERVED' && wrongParty === undefined)
  ) {
    return undefined;
  }
  switch (status) {
    case 'UNCONFIRMED':
      return {
        reason: 'not-attested',
        seen: `Who keeps the ${name} is attested, and no second person confirmed it.`,
        nextStep: `Have a second person confirm who keeps the ${name}.`,
      };
    case 'EXPIRED':
      return {
        reason: 'stale',
        seen: `The attestation of who keeps the ${name} ran out.`,
        nextStep: `Attest again who keeps the ${name}.`,
      };
    default:
      return {
        reason: 'not-attested',
        seen: `Nobody recorded who keeps the ${name}.`,
        nextStep: `Record who keeps the ${name}.`,
      };
  }
}
