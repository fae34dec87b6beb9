import { execFileSync } from 'node:child_process';

/**
 * Reads one of npm's settings, so that Yarn and node-gyp follow the same mirror
 * and the same headers as npm does on this machine.
 *
 * @param {string} name - like `registry`.
 * @returns {string | undefined} undefined when npm has no such setting.
 */
export function npmSetting(name) {
  const value = execFileSync('npm', ['config', 'get', name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }).trim();
  return value && value !== 'undefined' && value !== 'null' ? value : undefined;
}
