import type { NotObservedReason } from 'backstage-plugin-aws-resale-common';
import { HALVES } from '../../custody/halves';
import { isFreshGraph } from '../../custody/isFreshGraph';
import type { FacetCustody, FourEyes, HalfProblem } from '../../custody/types';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import type { PostureEvidence } from '../types';
import { FACET_WORDS } from './facetWords';

/**
 * Whether nobody can reach both halves of the root user. Sentences name no
 * person, party or place: those stand in the result's `fourEyes`, for those who may see it.
 */
export function judgeRootFourEyes(postureCase: PostureCase): Decision {
  const credentials = postureCase.decision('root-credentials');
  if (credentials.state === 'REMOVED') {
    return {
      ...credentials,
      seen: 'The root user has no credentials, so no two halves exist.',
    };
  }
  const { custody } = postureCase;
  const { fourEyes } = custody;
  const evidence = [
    ...HALVES.flatMap(facet => evidenceOf(custody.facets[facet])),
    ...evidenceOfMemberships(postureCase),
  ];
  const found = { remarks: [], evidence };
  switch (fourEyes.verdict) {
    case 'PROVEN':
      return {
        ...found,
        state: 'PROTECTED',
        seen: `Two custodians who share nobody: ${people(
          fourEyes.passwordPeople,
        )} for the password, ${people(fourEyes.mfaPeople)} for the MFA.`,
      };
    case 'BROKEN':
      return { ...found, state: 'EXPOSED', ...broken(fourEyes) };
    default:
      return { ...found, state: 'NOT_OBSERVED', ...notProven(fourEyes) };
  }
}

function broken({ shared }: FourEyes): Pick<Decision, 'seen' | 'nextStep'> {
  if (shared.length > 0) {
    return {
      seen: `Four-eyes is broken: ${people(
        shared.length,
      )} can reach both root password and root MFA.`,
    };
  }
  return {
    seen: 'Four-eyes is broken: one place keeps both root password and root MFA.',
    nextStep: 'Restore four-eyes: keep one half in another place.',
  };
}

function notProven({
  problems,
}: FourEyes): Pick<Decision, 'reason' | 'seen' | 'nextStep'> {
  const [first] = problems;
  const { reason, seen, nextStep } = explain(first);
  return { reason, seen: `Not proven: ${seen}`, nextStep };
}

function explain({ facet, problem }: HalfProblem): {
  reason: NotObservedReason;
  seen: string;
  nextStep: string;
} {
  const what = FACET_WORDS[facet];
  switch (problem) {
    case 'NOT_ATTESTED':
      return {
        reason: 'not-attested',
        seen: `nobody recorded who keeps the ${what}.`,
        nextStep: `Record who keeps the ${what}.`,
      };
    case 'UNCONFIRMED':
      return {
        reason: 'not-attested',
        seen: `no second person confirmed who keeps the ${what}.`,
        nextStep: `Have a second person confirm who keeps the ${what}.`,
      };
    case 'EXPIRED':
      return {
        reason: 'stale',
        seen: `the attestation of who keeps the ${what} ran out.`,
        nextStep: `Attest again who keeps the ${what}.`,
      };
    case 'EXTERNAL':
      return {
        reason: 'incomplete',
        seen: `who stands behind the external party that keeps the ${what} is not known.`,
        nextStep: `Record which people of the external party keep the ${what}.`,
      };
    case 'NOT_IN_CATALOG':
      return {
        reason: 'incomplete',
        seen: `the custodian of the ${what} leads to a user or group that the catalog does not have.`,
        nextStep: `Correct who keeps the ${what}, or add the missing entity to the catalog.`,
      };
    case 'NOBODY':
      return {
        reason: 'incomplete',
        seen: `nobody stands behind the custodian of the ${what}.`,
        nextStep: `Record people who keep the ${what}.`,
      };
    case 'MEMBERSHIPS_STALE':
      return {
        reason: 'stale',
        seen: 'the memberships of the custodians are older than their limit.',
        nextStep: 'Read the memberships of the catalog again.',
      };
    default:
      return {
        reason: 'incomplete',
        seen: 'the memberships of the custodians have not been read.',
        nextStep: 'Read the memberships of the catalog.',
      };
  }
}

function evidenceOf({
  facet,
  record,
  status,
}: FacetCustody): PostureEvidence[] {
  if (!record) {
    return facet === 'BACKUP_MFA'
      ? []
      : [{ weight: 'MISSING', text: `${FACET_WORDS[facet]} not recorded` }];
  }
  return [
    {
      weight: status === 'CURRENT' ? 'DECIDES' : 'STALE',
      source: { kind: 'ATTESTATION' },
      observedAt: record.attestedAt,
      text: `${FACET_WORDS[facet]} ${custodianWords(
        record.custodian,
      )}, ${status.toLowerCase()}`,
    },
  ];
}

function evidenceOfMemberships({ input }: PostureCase): PostureEvidence[] {
  const { memberships } = input.custody;
  return memberships
    ? [
        {
          weight: isFreshGraph(memberships, input.limits.custody, input.now)
            ? 'DECIDES'
            : 'STALE',
          source: { kind: 'CATALOG' },
          observedAt: memberships.observedAt,
          text: 'memberships of the custodians',
        },
      ]
    : [];
}

function custodianWords(
  custodian: NonNullable<FacetCustody['record']>['custodian'],
): string {
  switch (custodian.type) {
    case 'CATALOG':
      // Which one it is is for those who may see custody.
      return custodian.ref.startsWith('user:')
        ? 'with a person'
        : 'with a group';
    case 'EXTERNAL':
      return 'with an external party';
    default:
      return 'with nobody';
  }
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
