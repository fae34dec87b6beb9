import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { Silence, SourceAnswer } from '../answers/Decision';
import { sourceKey } from '../answers/sourceRank';
import { isFresh, newestOfEach } from '../answers/weighReadings';
import type { PostureCase } from '../PostureCase';
import type { PostureFinding } from '../types';

/** What reports, scanners and people say of one whole check. */
export interface FindingAnswers {
  answers: SourceAnswer[];
  silence: Silence;
}

/**
 * Controls that pass a root user without a password as well as one with MFA, and
 * whose pages name no field that tells the two apart.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html
 */
const ALSO_PASSES_WITHOUT_PASSWORD: ReadonlySet<CheckId> = new Set([
  'root-mfa',
  'root-mfa-hardware',
]);

/**
 * Scanners look at the last day, while the product looks at a longer time: only
 * what they fail is decided.
 */
const PASS_DECIDES_NOTHING: ReadonlySet<CheckId> = new Set(['root-recent-use']);

/** Hears the findings on a check. What is missing among them says nothing. */
export function findingAnswers(
  checkId: CheckId,
  { input, credentialViews }: PostureCase,
): FindingAnswers {
  const { limits, now, facts } = input;
  const newest = newestOfEach(
    (facts.findings ?? []).filter(finding => finding.checkId === checkId),
    ({ source, control = '' }) => `${sourceKey(source)}\n${control}`,
  );
  const isOfUse = (finding: PostureFinding) =>
    isFresh(finding, limits.freshFor, now);
  const hasKeys =
    credentialViews.some(({ known }) => known.hasAccessKeys) ||
    (facts.findings ?? []).some(
      finding =>
        finding.checkId === 'root-access-keys' &&
        finding.outcome === 'FAILED' &&
        !finding.isSetAside &&
        isOfUse(finding),
    );
  return {
    answers: newest
      .filter(isOfUse)
      .map(finding => answerOf(checkId, finding, hasKeys)),
    silence: {
      stale: newest.filter(finding => !isOfUse(finding)),
      missing: [],
    },
  };
}

function answerOf(
  checkId: CheckId,
  finding: PostureFinding,
  hasKeys: boolean,
): SourceAnswer {
  const { source, observedAt } = finding;
  const said = {
    source,
    observedAt,
    text: `${finding.control ?? checkId} ${outcomeOf(finding)}`,
  };
  const { states } = POSTURE_CHECK[checkId];
  if (finding.isSetAside || !['PASSED', 'FAILED'].includes(finding.outcome)) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: `${reporterOf(finding)} does not decide it.`,
    };
  }
  if (finding.outcome === 'FAILED') {
    return {
      ...said,
      state: 'EXPOSED',
      seen: `${reporterOf(finding)} says: ${states.EXPOSED}`,
    };
  }
  if (PASS_DECIDES_NOTHING.has(checkId) && source.kind !== 'ATTESTATION') {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: `${reporterOf(finding)} looks at a shorter time.`,
    };
  }
  const isVague =
    ALSO_PASSES_WITHOUT_PASSWORD.has(checkId) && source.kind !== 'ATTESTATION';
  if (isVague && hasKeys) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: `${reporterOf(
        finding,
      )} passes a root user without a password too, and this one has access keys.`,
    };
  }
  return {
    ...said,
    state: 'PROTECTED',
    seen: `${reporterOf(finding)} says: ${states.PROTECTED}`,
    ...(isVague && {
      mayBeRemoved: true,
      remarks: [
        'It passes a root user without a password too, which would be better still.',
      ],
    }),
  };
}

function outcomeOf({ outcome, isSetAside }: PostureFinding): string {
  const words = outcome.toLowerCase().replace('_', ' ');
  return isSetAside ? `${words}, set aside` : words;
}

function reporterOf({ source }: PostureFinding): string {
  switch (source.kind) {
    case 'SECURITY_HUB':
      return 'Security Hub';
    case 'ATTESTATION':
      return 'An attestation';
    default:
      return source.name ?? 'An imported finding';
  }
}
