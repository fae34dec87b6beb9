import type { SeededRandom } from './SeededRandom';

const ACCOUNT_ID_DIGITS = 12;
const ORGANIZATION_ID_CHARACTERS = 10;
const ROOT_ID_CHARACTERS = 4;
const OU_ID_CHARACTERS = 8;
/** Real ids begin with zeros too, and software loses them: a tenth here does. */
const LEADING_ZERO_SHARE = 0.1;

/** Gives out ids in the forms of AWS, none twice. */
export class UniqueIds {
  readonly #random: SeededRandom;
  readonly #given = new Set<string>();

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  account(): string {
    const random = this.#random;
    return this.#unique(() =>
      random.chance(LEADING_ZERO_SHARE)
        ? `0${random.digits(ACCOUNT_ID_DIGITS - 1)}`
        : `${1 + random.below(9)}${random.digits(ACCOUNT_ID_DIGITS - 1)}`,
    );
  }

  organization(): string {
    return this.#unique(
      () => `o-${this.#random.alphanumeric(ORGANIZATION_ID_CHARACTERS)}`,
    );
  }

  root(): string {
    return this.#unique(
      () => `r-${this.#random.alphanumeric(ROOT_ID_CHARACTERS)}`,
    );
  }

  /** Its first part is the root's. */
  organizationalUnit(rootId: string): string {
    return this.#unique(
      () =>
        `ou-${rootId.slice('r-'.length)}-${this.#random.alphanumeric(
          OU_ID_CHARACTERS,
        )}`,
    );
  }

  #unique(make: () => string): string {
    let id = make();
    while (this.#given.has(id)) {
      id = make();
    }
    this.#given.add(id);
    return id;
  }
}
