import { askQuestion } from './askQuestion';
import type { CheckProcess } from './CheckProcess';
import { exitCodeOf } from './exitCodeOf';
import { EXIT } from './exitCodes';
import { readCheckOptions } from './options/readCheckOptions';
import { Portal } from './portal/Portal';
import { PortalError } from './portal/PortalError';
import { readToken } from './readToken';
import { Secrets } from './Secrets';
import { USAGE } from './usage';
import { UsageError } from './UsageError';

/**
 * Runs the command line. No token is written, whatever is.
 *
 * @returns the exit code.
 */
export async function runCheck(process: CheckProcess): Promise<number> {
  const secrets = new Secrets();
  const guarded: CheckProcess = {
    ...process,
    out: text => process.out(secrets.hide(text)),
    error: text => process.error(secrets.hide(text)),
  };
  try {
    return await check(guarded, secrets);
  } catch (error) {
    if (error instanceof UsageError || error instanceof PortalError) {
      guarded.error(`aws-resale-check: ${error.message}\n`);
      if (error instanceof UsageError) {
        guarded.error('Try --help.\n');
      }
      return EXIT.ERROR;
    }
    throw error;
  }
}

async function check(process: CheckProcess, secrets: Secrets): Promise<number> {
  // Before the command line is read, whose mistakes are told.
  secrets.keep(process.env.AWS_RESALE_TOKEN?.trim());
  const options = readCheckOptions(process.args, process.env);
  if (options === 'help') {
    process.out(USAGE);
    return EXIT.ALLOWED;
  }
  const { url, appUrl, tokenFile, timeoutMs } = options.portal;
  const token = await readToken(tokenFile, process);
  secrets.keep(token);
  const portal = new Portal({ url, token, timeoutMs, env: process.env });
  const result = await askQuestion(options.question, portal, process);
  if (options.format === 'JSON') {
    process.out(`${JSON.stringify(result.json, null, 2)}\n`);
  } else if (options.format === 'TEXT') {
    process.out(result.text({ appUrl, isColoured: isColoured(process) }));
  }
  return exitCodeOf(result.verdicts, options);
}

function isColoured({ isTerminal, env }: CheckProcess): boolean {
  // https://no-color.org: any value but an empty one.
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
