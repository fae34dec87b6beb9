import { parseArgs } from 'node:util';
import type { CheckOptions, PortalOptions } from '../CheckOptions';
import { UsageError } from '../UsageError';
import { readQuestion } from './readQuestion';
import { readUrl } from './readUrl';

const OPTIONS = {
  account: { type: 'string', multiple: true },
  'accounts-file': { type: 'string' },
  operation: { type: 'string', multiple: true },
  plan: { type: 'string' },
  payer: { type: 'string' },
  list: { type: 'boolean' },
  url: { type: 'string' },
  'app-url': { type: 'string' },
  'token-file': { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  'allow-approval': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_TIMEOUT_SECONDS = 30;
const LONGEST_TIMEOUT_SECONDS = 3600;

function parse(args: readonly string[]) {
  // Before anything repeats it in a message.
  if (args.some(arg => /^--token(=|$)/.test(arg))) {
    throw new UsageError(
      'a token is never an argument, since everybody on the machine can read those; put it into AWS_RESALE_TOKEN, or into a file and name that with --token-file',
    );
  }
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
  } catch (error) {
    // Its errors name the option that is wrong, and no value; what follows is
    // about positional arguments, of which there are none here.
    const message = error instanceof Error ? error.message : `${error}`;
    throw new UsageError(message.replace(/\. To specify .*/s, ''));
  }
}

/** What the command line is made of, by option. */
export type CheckArguments = ReturnType<typeof parse>['values'];

function readTimeoutMs(text: string | undefined): number {
  const seconds =
    text === undefined ? DEFAULT_TIMEOUT_SECONDS : Number(text.trim() || NaN);
  if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS)) {
    throw new UsageError(
      `--timeout is a number of seconds up to ${LONGEST_TIMEOUT_SECONDS}, such as ${DEFAULT_TIMEOUT_SECONDS}`,
    );
  }
  return seconds * 1000;
}

function readPortal(
  values: CheckArguments,
  env: NodeJS.ProcessEnv,
): PortalOptions {
  const [text, name] = values.url
    ? [values.url, '--url']
    : [env.AWS_RESALE_URL, 'AWS_RESALE_URL'];
  if (!text) {
    throw new UsageError(
      "no portal is named; set AWS_RESALE_URL or --url to its backend's address, such as https://portal.example",
    );
  }
  const url = readUrl(text, name);
  return {
    url,
    appUrl: values['app-url'] ? readUrl(values['app-url'], '--app-url') : url,
    tokenFile: values['token-file'],
    timeoutMs: readTimeoutMs(values.timeout),
  };
}

function readFormat(values: CheckArguments): CheckOptions['format'] {
  if (values.json && values.quiet) {
    throw new UsageError('--json and --quiet exclude each other');
  }
  if (values.quiet) {
    return 'NONE';
  }
  return values.json ? 'JSON' : 'TEXT';
}

/**
 * Reads the command line.
 *
 * @returns `help` when that is asked for.
 * @throws {@link UsageError} for what it does not understand.
 */
export function readCheckOptions(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): CheckOptions | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) {
    return 'help';
  }
  if (positionals.length > 0) {
    // Not repeated: it may be a token that lost its option.
    throw new UsageError(
      'something stands there without an option; write --account, --operation or --plan before it',
    );
  }
  return {
    question: readQuestion(values),
    portal: readPortal(values, env),
    format: readFormat(values),
    allowApproval: values['allow-approval'] ?? false,
  };
}
