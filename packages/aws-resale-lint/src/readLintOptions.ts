import { parseArgs } from 'node:util';
import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { LintFormat, LintOptions } from './LintOptions';
import { UsageError } from './UsageError';

const OPTIONS = {
  format: { type: 'string' },
  'max-warnings': { type: 'string' },
  'account-id-annotation': { type: 'string', multiple: true },
  'customer-kind': { type: 'string', multiple: true },
  'customer-type': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
  } catch (error) {
    // Its errors name the argument that is wrong.
    throw new UsageError(error instanceof Error ? error.message : `${error}`);
  }
}

function readFormat(
  text: string | undefined,
  env: NodeJS.ProcessEnv,
): LintFormat {
  if (text === undefined) {
    return env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
  }
  if (text !== 'text' && text !== 'github') {
    throw new UsageError(`--format is text or github, not '${text}'`);
  }
  return text;
}

function readMaxWarnings(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) {
    throw new UsageError(`--max-warnings is a number such as 0, not '${text}'`);
  }
  return text === undefined ? undefined : Number(text);
}

/**
 * Reads the command line.
 *
 * @returns `help` when that is asked for.
 * @throws {@link UsageError} for what it does not understand.
 */
export function readLintOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): LintOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) {
    return 'help';
  }
  if (positionals.length === 0) {
    throw new UsageError('no file or folder is named');
  }
  const lower = (texts: string[] | undefined) =>
    texts?.map(text => text.toLowerCase());
  const kinds = lower(values['customer-kind']);
  const types = lower(values['customer-type']);
  return {
    paths: positionals,
    format: readFormat(values.format, env),
    maxWarnings: readMaxWarnings(values['max-warnings']),
    check: {
      accountIdAnnotations:
        values['account-id-annotation'] ?? DEFAULT_ACCOUNT_ID_ANNOTATIONS,
      ...((kinds ?? types) && { customerFilter: { kinds, types } }),
    },
  };
}
