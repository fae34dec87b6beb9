/** Keeps secrets out of whatever is written, even where a server repeats them. */
export class Secrets {
  readonly #values = new Set<string>();

  /** Nothing where there is none. */
  keep(value: string | undefined): void {
    if (value) {
      this.#values.add(value);
    }
  }

  /** The text without any secret that is kept. */
  hide(text: string): string {
    let hidden = text;
    for (const value of this.#values) {
      hidden = hidden.replaceAll(value, '[token]');
    }
    return hidden;
  }
}
