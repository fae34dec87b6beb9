/**
 * Stops the start of anything that belongs to the demo when it runs in production.
 *
 * @param what - the beginning of the message, like `The demo sign-in`.
 * @throws Error when `NODE_ENV` is `production`.
 */
export function refuseInProduction(what: string): void {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      `${what} must not run in production: it lets anybody in as anybody. Start packages/backend/src with app-config.production.yaml and a real sign-in provider instead.`,
    );
  }
}
