import { distance } from 'fastest-levenshtein';

/** Share of a name's letters that may be wrong. */
const TOLERANCE = 0.25;

/**
 * What was probably meant by a ref that does not exist: the same name of the
 * other kind, else the nearest name of the same kind and namespace.
 *
 * @returns undefined when none is near, or several are equally near.
 */
export function similarRef(
  ref: string,
  known: ReadonlySet<string>,
): string | undefined {
  const [kind, rest] = ref.split(':');
  const other = `${kind === 'user' ? 'group' : 'user'}:${rest}`;
  if (known.has(other)) {
    return other;
  }
  const prefix = ref.slice(0, ref.indexOf('/') + 1);
  const name = ref.slice(prefix.length);
  let fewest = Math.ceil(name.length * TOLERANCE);
  let nearest: string[] = [];
  for (const candidate of known) {
    if (!candidate.startsWith(prefix)) {
      continue;
    }
    const edits = distance(name, candidate.slice(prefix.length));
    if (edits < fewest) {
      nearest = [candidate];
      fewest = edits;
    } else if (edits === fewest) {
      nearest.push(candidate);
    }
  }
  return nearest.length === 1 ? nearest[0] : undefined;
}
