import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { PostureSourceFinding } from 'backstage-plugin-aws-resale-node';
import { checkAnsweredBy } from './checkAnsweredBy';
import type { ScannerFinding } from './formats/types';

/** A finding on one of our checks. */
interface Answer {
  finding: ScannerFinding;
  checkId: CheckId;
  control: string;
}

/**
 * Makes one finding for each account and control out of what a scanner says of
 * single resources. The newest word on each resource counts; of several resources
 * the worst: one that failed fails the control, and one that somebody set aside
 * leaves it open. What is about no check of ours is left out.
 */
export function combineFindings(
  findings: readonly ScannerFinding[],
): PostureSourceFinding[] {
  const groups = new Map<string, Answer[]>();
  for (const finding of findings) {
    const answer = answerOf(finding);
    if (answer) {
      const key = `${finding.accountId}\n${answer.checkId}\n${answer.control}`;
      const group = groups.get(key);
      if (group) {
        group.push(answer);
      } else {
        groups.set(key, [answer]);
      }
    }
  }
  return [...groups.values()].map(combine);
}

function answerOf(finding: ScannerFinding): Answer | undefined {
  for (const { benchmark, id } of finding.controls) {
    const checkId = checkAnsweredBy(benchmark, id);
    if (checkId) {
      return { finding, checkId, control: id };
    }
  }
  return undefined;
}

function combine(answers: readonly Answer[]): PostureSourceFinding {
  const [{ checkId, control }] = answers;
  const all = answers.map(({ finding }) => finding);
  // What is no more says nothing beside what is.
  const present = all.filter(({ isArchived }) => !isArchived);
  const newest = newestOfEach(present.length > 0 ? present : all);
  const worst = Math.min(...newest.map(rankOf));
  const deciding = newest.filter(finding => rankOf(finding) === worst);
  const times = deciding.map(({ observedAt }) => observedAt).sort(byTime);
  const [{ accountId, outcome, isSetAside }] = deciding;
  return {
    accountId,
    checkId,
    outcome,
    isSetAside,
    control,
    // A control fails as of its newest failure, and passes as of its oldest pass.
    observedAt: outcome === 'PASSED' ? times[0] : times[times.length - 1],
  };
}

/** The newest word on each resource; of two at the same time the worse. */
function newestOfEach(findings: readonly ScannerFinding[]): ScannerFinding[] {
  const newest = new Map<string, ScannerFinding>();
  for (const finding of findings) {
    const other = newest.get(finding.resource);
    const isNewer =
      !other ||
      byTime(other.observedAt, finding.observedAt) < 0 ||
      (byTime(other.observedAt, finding.observedAt) === 0 &&
        rankOf(finding) < rankOf(other));
    if (isNewer) {
      newest.set(finding.resource, finding);
    }
  }
  return [...newest.values()];
}

/** Worst first. */
function rankOf({ outcome, isSetAside }: ScannerFinding): number {
  if (isSetAside) {
    return outcome === 'PASSED' ? 4 : 1;
  }
  switch (outcome) {
    case 'FAILED':
      return 0;
    case 'WARNING':
      return 2;
    case 'NOT_AVAILABLE':
      return 3;
    default:
      return 5;
  }
}

/** A time that cannot be read is older than every other. */
function byTime(one: string, other: string): number {
  return timeOf(one) - timeOf(other);
}

function timeOf(text: string): number {
  const time = Date.parse(text);
  return Number.isNaN(time) ? 0 : time;
}
