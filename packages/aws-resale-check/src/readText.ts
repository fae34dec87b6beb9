import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CheckProcess } from './CheckProcess';
import { UsageError } from './UsageError';

/**
 * Reads a file, or standard input for `-`.
 *
 * @param name - the option that names it, for messages.
 * @throws {@link UsageError} where it cannot be read.
 */
export async function readText(
  path: string,
  name: string,
  process: Pick<CheckProcess, 'folder' | 'readInput'>,
): Promise<string> {
  try {
    return path === '-'
      ? await process.readInput()
      : await readFile(resolve(process.folder, path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without the path: what is written there by mistake may be a token.
    throw new UsageError(
      `what ${name} names cannot be read (${code ?? 'no text'})`,
    );
  }
}
