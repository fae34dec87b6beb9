import { readAccountIds } from './options/readAccountIds';

/**
 * Reads account ids from a text with one on each line. Empty lines and what
 * follows a `#` say nothing.
 *
 * @throws {@link UsageError} that names the line of what is no account id.
 */
export function readAccountsFile(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, at) =>
      readAccountIds(
        [line.replace(/#.*$/, '').replace(/^\uFEFF/, '')],
        `line ${at + 1} of --accounts-file`,
      ),
    );
}
