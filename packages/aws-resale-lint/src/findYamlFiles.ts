import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from './UsageError';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', 'dist']);

/**
 * The files to check, sorted. A file that is named is taken whatever its ending;
 * links within folders are not followed.
 *
 * @param paths - files and folders, relative to the folder or absolute.
 * @returns paths as they were written, or below such a one.
 * @throws {@link UsageError} where something cannot be found or read.
 */
export async function findYamlFiles(
  paths: readonly string[],
  folder: string,
): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    try {
      const found = (await stat(resolve(folder, path))).isDirectory()
        ? await walk(path, folder)
        : [path];
      found.forEach(file => files.add(file));
    } catch (error) {
      throw new UsageError(
        `${path} cannot be read: ${
          error instanceof Error ? error.message : error
        }`,
      );
    }
  }
  return [...files].sort();
}

async function walk(path: string, folder: string): Promise<string[]> {
  const entries = await readdir(resolve(folder, path), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async entry => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) {
        return SKIPPED_FOLDERS.has(entry.name) ? [] : await walk(child, folder);
      }
      return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [child] : [];
    }),
  );
  return found.flat();
}
