import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** The real command. */
export const BIN = resolve(__dirname, '../../bin/aws-resale-check');

/** How a run of the real command ended. */
export interface BinResult {
  code: number;
  out: string;
  error: string;
}

/**
 * Runs the real command.
 *
 * @param options.env - beside PATH, which is all it has.
 * @param options.input - what comes through standard input.
 */
export function runBin(
  args: string[],
  options: {
    env?: Record<string, string>;
    folder?: string;
    input?: string;
  } = {},
): Promise<BinResult> {
  return new Promise(settle => {
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      {
        cwd: options.folder,
        env: { PATH: process.env.PATH, ...options.env },
        maxBuffer: 64 * 1024 * 1024,
      },
      (failure, out, error) =>
        settle({ code: Number(failure?.code ?? 0), out, error }),
    );
    // A command that does not read has ended before all is written.
    child.stdin?.on('error', () => {});
    child.stdin?.end(options.input ?? '');
  });
}
