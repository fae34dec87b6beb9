/**
 * Knex quotes a failed statement with its values. Where a value may be personal,
 * the error is to say no more than what failed: it goes to logs and callers.
 *
 * @param what - what was done, as a sentence: `Accounts could not be looked up`.
 */
export async function withoutValues<T>(
  what: string,
  run: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { code } = Object(error);
    throw new Error(
      `${what} in the database${typeof code === 'string' ? ` (${code})` : ''}`,
    );
  }
}
