import { MAX_READINGS, TextPattern, type Captures } from './TextPattern';

/** A level of a pattern that stands for any number of levels. */
export const ANY_LEVELS = '**';

/** Levels of a path or of a pattern; the root has none. */
export function levelsOf(path: string): string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}

/** A path of organizational units with gaps. */
export class PathPattern {
  /** Levels that stand together; between two groups any levels may be. */
  readonly #groups: TextPattern[][] = [[]];

  /** @param pattern - one of which `explainPattern` has nothing to say. */
  constructor(pattern: string) {
    for (const level of levelsOf(pattern)) {
      if (level === ANY_LEVELS) {
        this.#groups.push([]);
      } else {
        this.#groups[this.#groups.length - 1].push(new TextPattern(level));
      }
    }
  }

  /**
   * Every way to read a path, at most `MAX_READINGS`, as `TextPattern` reads each
   * level. Levels behind `**` are the first that fit, seen from the root; those
   * behind the last `**` are the last ones of the path.
   *
   * @param levels - folded, from the root downwards.
   * @returns nothing when the path does not fit.
   */
  readings(levels: readonly string[]): Captures[] {
    const starts = this.#starts(levels);
    if (!starts) {
      return [];
    }
    let readings: Captures[] = [new Map()];
    starts.forEach((start, index) =>
      this.#groups[index].forEach((pattern, offset) => {
        if (pattern.words.length > 0) {
          const further = pattern.readings(levels[start + offset]);
          readings = readings
            .flatMap(before =>
              further.map(captures => new Map([...before, ...captures])),
            )
            .slice(0, MAX_READINGS);
        }
      }),
    );
    return readings;
  }

  /** The level at which each group begins; undefined when the path does not fit. */
  #starts(levels: readonly string[]): number[] | undefined {
    const head = this.#groups[0];
    const tail = this.#groups[this.#groups.length - 1];
    const tailStart = levels.length - tail.length;
    if (this.#groups.length === 1) {
      return tailStart === 0 && fits(head, levels, 0) ? [0] : undefined;
    }
    if (
      tailStart < head.length ||
      !fits(head, levels, 0) ||
      !fits(tail, levels, tailStart)
    ) {
      return undefined;
    }
    const starts = [0];
    let from = head.length;
    for (const group of this.#groups.slice(1, -1)) {
      while (from + group.length <= tailStart && !fits(group, levels, from)) {
        from++;
      }
      if (from + group.length > tailStart) {
        return undefined;
      }
      starts.push(from);
      from += group.length;
    }
    return [...starts, tailStart];
  }
}

function fits(
  group: readonly TextPattern[],
  levels: readonly string[],
  start: number,
): boolean {
  return group.every((pattern, offset) => pattern.fits(levels[start + offset]));
}
