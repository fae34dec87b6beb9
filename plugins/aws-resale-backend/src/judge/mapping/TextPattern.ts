import { foldText } from './foldText';

/** Captured texts by their words. */
export type Captures = ReadonlyMap<string, string>;

/** Ways to read one text that are looked at; the likelier come first. */
export const MAX_READINGS = 64;

const WILDCARD = /\*|\{([^{}]*)\}/g;

/** Words of the captures in a pattern, or in a template, in their order. */
export function wordsIn(pattern: string): string[] {
  return [...pattern.matchAll(WILDCARD)].flatMap(match => match[1] ?? []);
}

/**
 * A text with gaps. A text fits when the pattern's own texts stand in it in
 * their order, the first at its start and the last at its end.
 *
 * No regular expression is made of a pattern: the time that one takes can
 * explode with the name of an account, which anybody may give.
 */
export class TextPattern {
  readonly words: readonly string[];
  /** Folded; one more than gaps. */
  readonly #texts: readonly string[];
  /** The word of each gap; undefined where it is not captured. */
  readonly #gaps: ReadonlyArray<string | undefined>;
  readonly #lastCapture: number;

  /** @param pattern - one of which `explainPattern` has nothing to say. */
  constructor(pattern: string) {
    const matches = [...pattern.matchAll(WILDCARD)];
    let from = 0;
    const texts: string[] = [];
    for (const match of matches) {
      texts.push(foldText(pattern.slice(from, match.index)));
      from = match.index + match[0].length;
    }
    texts.push(foldText(pattern.slice(from)));
    this.#texts = texts;
    this.#gaps = matches.map(match => match[1]);
    this.words = this.#gaps.flatMap(word => word ?? []);
    this.#lastCapture = this.#gaps.findLastIndex(word => word !== undefined);
  }

  /** @param text - folded. */
  fits(text: string): boolean {
    return this.#latestPositions(text) !== undefined;
  }

  /**
   * Every way to read a text, at most `MAX_READINGS`. Where a pattern's own text
   * stands in it more than once, longer captures come first: `{customer}-*` reads
   * `acme-corp-prod` as `acme-corp`, then as `acme`.
   *
   * @param text - folded.
   * @returns nothing when the text does not fit.
   */
  readings(text: string): Captures[] {
    const latest = this.#latestPositions(text);
    if (!latest) {
      return [];
    }
    const readings: Captures[] = [];
    this.#read(text, latest, 0, this.#texts[0].length, new Map(), readings);
    return readings;
  }

  /**
   * Where each text behind a gap may begin at the latest, so that all behind it
   * still find their place; undefined when the whole does not fit. Any earlier
   * place leaves room for the rest too, so that reading on never gets stuck.
   */
  #latestPositions(text: string): number[] | undefined {
    const [first] = this.#texts;
    const gaps = this.#gaps.length;
    if (gaps === 0) {
      return text === first ? [] : undefined;
    }
    const last = this.#texts[gaps];
    if (!text.startsWith(first) || !text.endsWith(last)) {
      return undefined;
    }
    const latest: number[] = [];
    let position = text.length - last.length;
    latest[gaps - 1] = position;
    for (let gap = gaps - 1; gap > 0; gap--) {
      const from = position - this.#minimum(gap) - this.#texts[gap].length;
      position = from < 0 ? -1 : text.lastIndexOf(this.#texts[gap], from);
      latest[gap - 1] = position;
      if (position < 0) {
        return undefined;
      }
    }
    return position - this.#minimum(0) >= first.length ? latest : undefined;
  }

  #minimum(gap: number): number {
    return this.#gaps[gap] === undefined ? 0 : 1;
  }

  /** Reads on from a gap that begins at a position. */
  #read(
    text: string,
    latest: readonly number[],
    gap: number,
    from: number,
    captures: Captures,
    readings: Captures[],
  ): void {
    if (gap > this.#lastCapture) {
      readings.push(captures);
      return;
    }
    const word = this.#gaps[gap];
    const behind = this.#texts[gap + 1];
    for (const end of this.#ends(text, latest, gap, from)) {
      if (readings.length >= MAX_READINGS) {
        return;
      }
      this.#read(
        text,
        latest,
        gap + 1,
        end + behind.length,
        word === undefined
          ? captures
          : new Map(captures).set(word, text.slice(from, end)),
        readings,
      );
    }
  }

  /** Where a gap may end: captures prefer to be long, other gaps to be short. */
  *#ends(
    text: string,
    latest: readonly number[],
    gap: number,
    from: number,
  ): Generator<number> {
    const isLast = gap === this.#gaps.length - 1;
    if (isLast) {
      yield latest[gap];
      return;
    }
    const behind = this.#texts[gap + 1];
    if (this.#gaps[gap] === undefined) {
      let end = text.indexOf(behind, from);
      while (end >= 0 && end <= latest[gap]) {
        yield end;
        end = text.indexOf(behind, end + 1);
      }
      return;
    }
    let end = latest[gap];
    while (end > from) {
      yield end;
      end = text.lastIndexOf(behind, end - 1);
    }
  }
}
