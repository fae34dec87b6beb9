import { parseArgs } from 'node:util';

/**
 * Reads sizes from the command line, such as `--payers 5`.
 *
 * @param defaults - every size that there is, as the committed results have it.
 * @throws Error for an argument that is no size.
 */
export function readSizes<K extends string>(
  defaults: Readonly<Record<K, number>>,
): { sizes: Record<K, number>; areDefault: boolean } {
  const names = Object.keys(defaults) as K[];
  const { values } = parseArgs({
    options: Object.fromEntries(
      names.map(name => [name, { type: 'string' as const }]),
    ),
  });
  const sizes: Record<K, number> = { ...defaults };
  for (const name of names) {
    const text = values[name];
    if (text !== undefined) {
      const size = Number(text);
      if (!Number.isInteger(size) || size < 1) {
        throw new Error(`--${name} ${text} is no whole number of 1 or more`);
      }
      sizes[name] = size;
    }
  }
  return {
    sizes,
    areDefault: names.every(name => sizes[name] === defaults[name]),
  };
}
