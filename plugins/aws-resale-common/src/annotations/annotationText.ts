function scalarText(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return undefined;
  }
}

/**
 * The text that an annotation's value stands for, where YAML made something
 * else of it: a number, a boolean or a list of such.
 *
 * @returns undefined for what has no evident text, such as an object.
 * @public
 */
export function annotationText(value: unknown): string | undefined {
  if (!Array.isArray(value)) {
    return scalarText(value);
  }
  const texts = value.map(scalarText);
  return texts.includes(undefined) ? undefined : texts.join(', ');
}
