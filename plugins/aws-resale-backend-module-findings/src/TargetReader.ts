import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const URL_SCHEME = /^https?:\/\//i;
const MEGABYTE = 1_000_000;

/** A file as it was read. */
export interface TargetFile {
  /** Its name within a folder; missing for the target itself. */
  name?: string;
  content: string;
}

/** Reads what the configuration points to, and nothing that is too large. */
export class TargetReader {
  readonly #urlReader: UrlReaderService;
  readonly #maxBytes: number;

  constructor(options: { urlReader: UrlReaderService; maxBytes: number }) {
    this.#urlReader = options.urlReader;
    this.#maxBytes = options.maxBytes;
  }

  /**
   * Reads a URL, a file, or the `.json` files of a folder, one after the other.
   *
   * @throws InputError for a file that is too large, and a folder without files.
   */
  async *read(target: string, signal: AbortSignal): AsyncIterable<TargetFile> {
    if (URL_SCHEME.test(target)) {
      yield { content: await this.#readUrl(target, signal) };
    } else if ((await stat(target)).isDirectory()) {
      yield* this.#readFolder(target, signal);
    } else {
      yield { content: await this.#readFile(target, signal) };
    }
  }

  async *#readFolder(
    folder: string,
    signal: AbortSignal,
  ): AsyncIterable<TargetFile> {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries
      .filter(entry => !entry.isDirectory() && entry.name.endsWith('.json'))
      .map(entry => entry.name)
      .sort();
    if (names.length === 0) {
      throw new InputError('The folder holds no .json file');
    }
    for (const name of names) {
      yield { name, content: await this.#readFile(join(folder, name), signal) };
    }
  }

  async #readFile(path: string, signal: AbortSignal): Promise<string> {
    this.#checkSize((await stat(path)).size);
    return readFile(path, { encoding: 'utf8', signal });
  }

  async #readUrl(url: string, signal: AbortSignal): Promise<string> {
    const response = await this.#urlReader.readUrl(url, { signal });
    if (!response.stream) {
      const content = await response.buffer();
      this.#checkSize(content.length);
      return content.toString('utf8');
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response.stream()) {
      signal.throwIfAborted();
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      // Leaving the loop ends the stream, so that the rest is not fetched.
      this.#checkSize(size);
      chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  #checkSize(bytes: number): void {
    if (bytes > this.#maxBytes) {
      throw new InputError(
        `It is larger than the ${
          this.#maxBytes / MEGABYTE
        } MB that awsResale.findings.maxBytes allows; raise that, or let the scanner write only the checks that matter here`,
      );
    }
  }
}
