import { createHash } from 'node:crypto';

/**
 * Tells two states of an entity's annotations apart. The order of keys does not
 * matter.
 *
 * @param annotations - only those of the contract, see `contractAnnotations`.
 * @returns SHA-256, hexadecimal.
 * @public
 */
export function annotationDigest(
  annotations: Readonly<Record<string, unknown>>,
): string {
  const entries = Object.entries(annotations).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
