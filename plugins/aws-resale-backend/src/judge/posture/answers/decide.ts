import type {
  NotObservedReason,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { PostureEvidence } from '../types';
import type { Decision, Silence, SourceAnswer } from './Decision';
import { evidenceOfSilence, reasonOf } from './silence';
import { byRankAndAge, sourceKey } from './sourceRank';

const DISAGREEMENT = 'Sources disagree; the worse answer counts.';

/**
 * Adds up what the sources of one check say. The freshest of the highest rank
 * speaks, unless another fresh one says something worse: then that one does, and
 * both are shown. A source that does not decide is heard only when no other
 * does.
 *
 * @param fallback - the reason where nothing was even tried.
 */
export function decide(
  answers: readonly SourceAnswer[],
  silence: Silence,
  fallback: NotObservedReason = 'not-configured',
): Decision {
  const ranked = [...answers].sort((one, other) =>
    sourceKey(one.source) === sourceKey(other.source) &&
    one.observedAt === other.observedAt
      ? one.text.localeCompare(other.text, 'en')
      : byRankAndAge(one, other),
  );
  const speaker = speakerOf(ranked);
  if (!speaker) {
    const { reason, detail, seen } = reasonOf(silence, fallback);
    return {
      state: 'NOT_OBSERVED',
      reason,
      seen,
      ...(detail !== undefined && { refused: detail }),
      remarks: [],
      evidence: evidenceOfSilence(silence),
    };
  }
  const others = ranked.filter(answer => answer !== speaker);
  const evidence = [
    evidenceOf(
      speaker,
      speaker.state === 'NOT_OBSERVED' ? 'UNDECIDED' : 'DECIDES',
    ),
    ...others.map(answer => evidenceOf(answer, weightBeside(answer, speaker))),
    ...evidenceOfSilence(silence),
  ];
  return {
    state: speaker.state,
    ...(speaker.state === 'NOT_OBSERVED' && { reason: 'incomplete' as const }),
    seen: speaker.seen,
    ...(speaker.nextStep !== undefined && { nextStep: speaker.nextStep }),
    remarks: [
      ...(speaker.remarks ?? []),
      ...(evidence.some(({ weight }) => weight === 'DISAGREES')
        ? [DISAGREEMENT]
        : []),
    ],
    evidence,
    observedAt: speaker.observedAt,
  };
}

function speakerOf(ranked: readonly SourceAnswer[]): SourceAnswer | undefined {
  const first = (state: PostureState, isSure?: boolean) =>
    ranked.find(
      answer => answer.state === state && !(isSure && answer.mayBeRemoved),
    );
  return (
    first('EXPOSED') ??
    first('PROTECTED', true) ??
    first('REMOVED') ??
    first('PROTECTED') ??
    first('NOT_APPLICABLE') ??
    first('NOT_OBSERVED')
  );
}

function weightBeside(
  answer: SourceAnswer,
  speaker: SourceAnswer,
): PostureEvidence['weight'] {
  if (answer.state === 'NOT_OBSERVED' || answer.state === 'NOT_APPLICABLE') {
    return 'UNDECIDED';
  }
  const agrees =
    answer.state === speaker.state ||
    (answer.mayBeRemoved && speaker.state === 'REMOVED');
  return agrees ? 'AGREES' : 'DISAGREES';
}

function evidenceOf(
  { source, observedAt, text }: SourceAnswer,
  weight: PostureEvidence['weight'],
): PostureEvidence {
  return { weight, source, observedAt, text };
}
