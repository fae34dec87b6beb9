const ALPHANUMERIC = '0123456789abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const HEXADECIMAL = '0123456789abcdef';

/** A small generator of pseudo-random numbers (mulberry32): same seed, same numbers. */
export class SeededRandom {
  #state = 0x9e3779b9;

  constructor(seed: string | number) {
    for (const character of String(seed)) {
      this.#state = Math.imul(
        this.#state ^ character.charCodeAt(0),
        0x01000193,
      );
    }
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of the items; there must be some. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** True in this share of the cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  digits(length: number): string {
    return this.#text(DIGITS, length);
  }

  /** Small letters and digits, as in the ids of AWS Organizations. */
  alphanumeric(length: number): string {
    return this.#text(ALPHANUMERIC, length);
  }

  uuid(): string {
    return [8, 4, 4, 4, 12]
      .map(length => this.#text(HEXADECIMAL, length))
      .join('-');
  }

  #text(alphabet: string, length: number): string {
    let text = '';
    for (let index = 0; index < length; index++) {
      text += alphabet[this.below(alphabet.length)];
    }
    return text;
  }
}
