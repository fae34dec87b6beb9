import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findYamlFiles } from './findYamlFiles';
import { formatProblem } from './formatProblem';
import type { LintOptions } from './LintOptions';
import { lintText } from './lintText';
import { readLintOptions } from './readLintOptions';
import { USAGE } from './usage';
import { UsageError } from './UsageError';

/** What the command line gives and takes. */
export interface LintProcess {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Paths are relative to it. */
  folder: string;
  out(text: string): void;
  error(text: string): void;
}

/**
 * Runs the command line.
 *
 * @returns the exit code: 0 nothing wrong, 1 something wrong, 2 not run.
 */
export async function runLint(process: LintProcess): Promise<number> {
  try {
    const options = readLintOptions(process.args, process.env);
    if (options === 'help') {
      process.out(USAGE);
      return 0;
    }
    return await lint(options, process);
  } catch (error) {
    if (error instanceof UsageError) {
      process.error(`aws-resale-lint: ${error.message}\nTry --help.\n`);
      return 2;
    }
    throw error;
  }
}

async function lint(
  options: LintOptions,
  { folder, out }: LintProcess,
): Promise<number> {
  const files = await findYamlFiles(options.paths, folder);
  const counts = { ERROR: 0, WARNING: 0 };
  for (const file of files) {
    const text = await read(file, folder);
    for (const problem of lintText(text, options.check)) {
      counts[problem.severity]++;
      out(`${formatProblem(options.format, file, problem)}\n`);
    }
  }
  const { ERROR: errors, WARNING: warnings } = counts;
  const isOverLimit = warnings > (options.maxWarnings ?? Infinity);
  out(
    `${count(files.length, 'file')} checked: ${count(errors, 'error')}, ${count(
      warnings,
      'warning',
    )}${isOverLimit ? ` (at most ${options.maxWarnings} allowed)` : ''}\n`,
  );
  return errors > 0 || isOverLimit ? 1 : 0;
}

async function read(file: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
