import {
  CUSTODY_FACETS,
  type AccountCustody,
  type CustodyRecord as RecordView,
  type FacetCustody as FacetView,
} from 'backstage-plugin-aws-resale-common';
import { expandCustodian } from '../../judge/custody/expandCustodian';
import { HALVES } from '../../judge/custody/halves';
import type {
  CustodyJudgement,
  CustodyRecord,
  FacetCustody,
  FourEyes,
  MembershipGraph,
} from '../../judge/custody/types';
import type { LoadedPosture } from '../../poll/posture/PostureInputs';
import type { ToLink } from './linksOf';
import { toCustodianLink } from './toCustodianLink';

/** Users and groups that the custody of an account names. */
export function refsIn(
  records: readonly CustodyRecord[],
  { fourEyes }: CustodyJudgement,
): Set<string> {
  return new Set([
    ...records.flatMap(({ attestedBy, confirmedBy, custodian }) => [
      attestedBy,
      ...(confirmedBy === undefined ? [] : [confirmedBy]),
      ...(custodian.type === 'CATALOG' ? [custodian.ref] : []),
    ]),
    ...fourEyes.shared.flatMap(({ passwordPath, mfaPath }) => [
      ...passwordPath,
      ...mfaPath,
    ]),
    ...fourEyes.problems.flatMap(({ name }) => name ?? []),
  ]);
}

/** Custody of one account as its page shows it. */
export function toAccountCustody(
  { input, custody: records }: Pick<LoadedPosture, 'input' | 'custody'>,
  judgement: CustodyJudgement,
  { toLink, mayAttest }: { toLink: ToLink; mayAttest: boolean },
): AccountCustody {
  const { account, terms } = input;
  const { memberships } = input.custody;
  const sharedRefs = new Set(judgement.fourEyes.shared.map(({ ref }) => ref));
  const toRecord = (record: CustodyRecord): RecordView => ({
    // The judge answers the very records that it was given.
    attestationId: records.find(it => it === record)?.attestationId ?? '',
    custodian: toCustodianLink(record.custodian, memberships, toLink),
    party: record.party,
    ...record.keptIn,
    since: record.since,
    attestedBy: toLink(record.attestedBy),
    attestedAt: record.attestedAt,
    ...(record.confirmedBy !== undefined && {
      confirmedBy: toLink(record.confirmedBy),
    }),
    nextReview: record.nextReview,
  });
  const toFacet = (facet: FacetCustody): FacetView => ({
    facet: facet.facet,
    status: facet.status,
    holder: facet.holder,
    ...(facet.wrongParty && { wrongParty: facet.wrongParty }),
    ...(HALVES.includes(facet.facet) && {
      overlaps: reaches(facet, memberships, sharedRefs),
    }),
    ...(facet.record && { record: toRecord(facet.record) }),
    ...(facet.pending && { pending: toRecord(facet.pending) }),
  });
  const { expectedHolder } = terms;
  return {
    accountId: account.accountId,
    isPayer: account.isPayer,
    facets: CUSTODY_FACETS.map(facet => toFacet(judgement.facets[facet])),
    fourEyes: toFourEyes(judgement.fourEyes, toLink),
    holder: judgement.holder,
    ...(expectedHolder && expectedHolder !== 'ANY' && { expectedHolder }),
    ...(account.rootEmailDomain !== undefined && {
      emailDomain: account.rootEmailDomain,
      emailObservedAt: account.listedAt,
    }),
    ...(memberships && { membershipsReadAt: memberships.observedAt }),
    mayAttest,
  };
}

function toFourEyes(
  fourEyes: FourEyes,
  toLink: ToLink,
): AccountCustody['fourEyes'] {
  return {
    ...fourEyes,
    shared: fourEyes.shared.map(person => ({
      person: toLink(person.ref),
      passwordPath: person.passwordPath.map(toLink),
      mfaPath: person.mfaPath.map(toLink),
      mfaFacet: person.mfaFacet,
    })),
    problems: fourEyes.problems.map(({ name, ...problem }) => ({
      ...problem,
      ...(name !== undefined && { name: toLink(name).title }),
    })),
  };
}

/** Whether somebody behind a facet that counts is among those who reach both halves. */
function reaches(
  { status, record }: FacetCustody,
  memberships: MembershipGraph | undefined,
  sharedRefs: ReadonlySet<string>,
): boolean {
  if (
    !memberships ||
    status !== 'CURRENT' ||
    record?.custodian.type !== 'CATALOG'
  ) {
    return false;
  }
  const { paths } = expandCustodian(record.custodian.ref, memberships);
  return [...paths.keys()].some(ref => sharedRefs.has(ref));
}
