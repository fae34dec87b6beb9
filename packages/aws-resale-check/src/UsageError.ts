/** Something that the caller has to change; its message is the remedy. */
export class UsageError extends Error {
  override name = 'UsageError';
}
