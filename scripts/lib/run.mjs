import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a command, shows its output and waits for its end.
 *
 * @param {string[]} command - program and arguments.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, interactive?: boolean, timeoutMs?: number }} [options]
 * @returns {Promise<number>} the exit code; 127 when the program is missing, 1 when a signal ended it.
 */
export async function run(command, options = {}) {
  const [program, ...args] = command;
  const output = options.quiet ? 'ignore' : 'inherit';
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: [options.interactive ? 'inherit' : 'ignore', output, output],
    timeout: options.timeoutMs,
    // npm, npx and corepack are .cmd files there, which only a shell can run.
    shell: process.platform === 'win32' && !program.endsWith('.exe'),
  });
  try {
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch (error) {
    if (error.code === 'ENOENT') {
      return 127;
    }
    throw error;
  }
}
