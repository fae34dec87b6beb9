import {
  CHECK_IDS,
  isAccountId,
  quoteValue,
} from 'backstage-plugin-aws-resale-common';
import type { PostureSourceFinding } from 'backstage-plugin-aws-resale-node';
import type { PostureFinding } from '../../judge/posture/types';

const OUTCOMES: ReadonlySet<unknown> = new Set([
  'PASSED',
  'FAILED',
  'WARNING',
  'NOT_AVAILABLE',
]);
const KNOWN_CHECKS: ReadonlySet<unknown> = new Set(CHECK_IDS);

/** Clocks may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** One kind of finding that was left out. */
interface LeftOut {
  count: number;
  /** The first one. */
  example: string;
}

/**
 * What one reading of a source has brought so far. Sources are code and data of
 * others, so that every finding is looked at before it is taken.
 */
export class SourceDraft {
  readonly #name: string;
  readonly #latest: number;
  readonly #findings = new Map<string, Map<string, PostureFinding[]>>();
  readonly #leftOut = new Map<string, LeftOut>();

  /** @param options.name - under which evidence names the source. */
  constructor(options: { name: string; now: Date }) {
    this.#name = options.name;
    this.#latest = options.now.getTime() + CLOCK_SKEW_MS;
  }

  /** Takes findings; of several on one control those of the newest time count. */
  add(findings: readonly PostureSourceFinding[]): void {
    for (const finding of findings) {
      const problem = this.#problemOf(finding);
      if (problem) {
        const [kind, example] = problem;
        const { count, example: first } = this.#leftOut.get(kind) ?? {
          count: 0,
          example,
        };
        this.#leftOut.set(kind, { count: count + 1, example: first });
      } else {
        this.#keep(finding);
      }
    }
  }

  accountIds(): string[] {
    return [...this.#findings.keys()];
  }

  /** What the source says of one account. */
  findingsOf(accountId: string): PostureFinding[] {
    return [...(this.#findings.get(accountId)?.values() ?? [])].flat();
  }

  /** What was left out, and of what kind; undefined when everything was taken. */
  describeLeftOut(): string | undefined {
    if (this.#leftOut.size === 0) {
      return undefined;
    }
    const kinds = [...this.#leftOut];
    const total = kinds.reduce((sum, [, { count }]) => sum + count, 0);
    return `${total} ${
      total === 1 ? 'finding was' : 'findings were'
    } left out: ${kinds
      .map(
        ([kind, { count, example }]) =>
          `${count} with ${kind}, the first ${example}`,
      )
      .join('; ')}`;
  }

  #problemOf(
    finding: PostureSourceFinding,
  ): readonly [kind: string, example: string] | undefined {
    const { accountId, checkId, outcome, observedAt } = finding ?? {};
    if (typeof accountId !== 'string' || !isAccountId(accountId)) {
      return ['no account id of 12 digits', quote(accountId)];
    }
    if (!KNOWN_CHECKS.has(checkId)) {
      return ['an unknown check', quote(checkId)];
    }
    if (!OUTCOMES.has(outcome)) {
      return ['an unknown outcome', quote(outcome)];
    }
    const at = typeof observedAt === 'string' ? Date.parse(observedAt) : NaN;
    if (Number.isNaN(at)) {
      return ['no time of observation', quote(observedAt)];
    }
    return at > this.#latest
      ? ['a time in the future', quote(observedAt)]
      : undefined;
  }

  #keep({
    accountId,
    checkId,
    outcome,
    isSetAside,
    control,
    observedAt,
  }: PostureSourceFinding): void {
    const finding: PostureFinding = {
      checkId,
      outcome,
      isSetAside: Boolean(isSetAside),
      ...(control !== undefined && { control: String(control) }),
      observedAt: new Date(observedAt).toISOString(),
      source: { kind: 'IMPORTED_FINDING', name: this.#name },
    };
    const ofAccount = this.#findings.get(accountId) ?? new Map();
    this.#findings.set(accountId, ofAccount);
    const key = `${checkId}\n${finding.control ?? ''}`;
    ofAccount.set(key, newestOf(ofAccount.get(key) ?? [], finding));
  }
}

/** Two that differ and were seen at the same time both count, since nothing tells which holds. */
function newestOf(
  kept: readonly PostureFinding[],
  finding: PostureFinding,
): PostureFinding[] {
  const [other] = kept;
  if (!other || other.observedAt < finding.observedAt) {
    return [finding];
  }
  const isKnown = kept.some(
    it =>
      it.outcome === finding.outcome && it.isSetAside === finding.isSetAside,
  );
  return other.observedAt > finding.observedAt || isKnown
    ? [...kept]
    : [...kept, finding];
}

function quote(value: unknown): string {
  return value === undefined || value === null || value === ''
    ? 'empty'
    : quoteValue(String(value));
}
