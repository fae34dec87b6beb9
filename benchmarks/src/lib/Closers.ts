/** What has to be closed, however a program ends; the newest first. */
export class Closers {
  readonly #closers: Array<() => Promise<void>> = [];

  add(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) {
      await close();
    }
  }
}
