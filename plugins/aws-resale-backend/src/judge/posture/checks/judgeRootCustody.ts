import type {
  CustodyFacet,
  NotObservedReason,
} from 'backstage-plugin-aws-resale-common';
import type { FacetCustody } from '../../custody/types';
import { writtenDate } from '../../writtenDate';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import type { PostureEvidence } from '../types';
import { FACET_WORDS } from './facetWords';

/** What an emergency needs. A backup device has a check of its own. */
const NEEDED: readonly CustodyFacet[] = ['EMAIL', 'PASSWORD', 'MFA', 'PHONE'];

const PARTY_WORDS = {
  PROVIDER: 'the provider',
  CUSTOMER: 'the customer',
  OTHER: 'a third party',
  UNKNOWN: 'nobody known',
} as const;

/** Whether every facet that is needed has a record that counts. */
export function judgeRootCustody({ custody }: PostureCase): Decision {
  const facets = NEEDED.map(facet => custody.facets[facet]).filter(
    ({ status }) => status !== 'NOT_NEEDED',
  );
  const evidence = facets.flatMap(evidenceOf);
  const wrong = facets.find(isAttestedWrong);
  if (wrong) {
    const who = PARTY_WORDS[wrong.record?.party ?? wrong.holder];
    return {
      state: 'EXPOSED',
      seen: `The ${
        FACET_WORDS[wrong.facet]
      } is attested to be with ${who}, which does not fit the model.`,
      nextStep: `Hand the ${
        FACET_WORDS[wrong.facet]
      } over, or correct the declared model.`,
      remarks: [],
      evidence,
    };
  }
  const overdue = facets.find(({ status }) => status === 'OVERDUE');
  if (overdue) {
    const day = writtenDate(overdue.record?.nextReview.slice(0, 10) ?? '');
    return {
      state: 'EXPOSED',
      seen: `Who keeps the ${
        FACET_WORDS[overdue.facet]
      } was to be reviewed by ${day}.`,
      nextStep: `Attest again who keeps the ${FACET_WORDS[overdue.facet]}.`,
      remarks: [],
      evidence,
    };
  }
  const open = facets.find(facet => problemOf(facet) !== undefined);
  const problem = open && problemOf(open);
  if (problem) {
    return { state: 'NOT_OBSERVED', ...problem, remarks: [], evidence };
  }
  return {
    state: 'PROTECTED',
    seen: 'Who keeps the root user is recorded, confirmed and current.',
    remarks: [],
    evidence,
  };
}

/** An e-mail that is only observed is judged by `root-email-domain`. */
function isAttestedWrong({ status, isWrongParty }: FacetCustody): boolean {
  return (
    isWrongParty &&
    (status === 'CURRENT' || status === 'EXPIRED' || status === 'OVERDUE')
  );
}

function problemOf({
  facet,
  status,
  isWrongParty,
}: FacetCustody):
  | { reason: NotObservedReason; seen: string; nextStep: string }
  | undefined {
  const name = FACET_WORDS[facet];
  if (status === 'CURRENT' || (status === 'OBSERVED' && !isWrongParty)) {
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

function evidenceOf(custody: FacetCustody): PostureEvidence[] {
  const { facet, status, record, holder } = custody;
  const name = FACET_WORDS[facet];
  if (status === 'OBSERVED') {
    return [
      {
        weight: 'DECIDES',
        source: { kind: 'ORGANIZATIONS' },
        text: `${name} with ${PARTY_WORDS[holder]} by its domain`,
      },
    ];
  }
  if (!record) {
    return [{ weight: 'MISSING', text: `${name} not recorded` }];
  }
  return [
    {
      weight: status === 'CURRENT' ? 'DECIDES' : 'STALE',
      source: { kind: 'ATTESTATION' },
      observedAt: record.attestedAt,
      text: `${name} with ${
        PARTY_WORDS[record.party]
      }, ${status.toLowerCase()}`,
    },
  ];
}
