/** Words that some version of YAML reads as a boolean or as nothing. */
const RESERVED = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/**
 * Begins with a letter, so that it is no number (but some readers take `e0` for
 * one), and holds no `: ` and no ` #`.
 */
const PLAIN = /^(?!e[-\d])[a-z](?:[\w./-]|:(?=\w)|, ?(?=\w)| (?=\w))*$/i;

/** Characters that are kept as they are within single quotes. */
const PRINTABLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u04ff]*$/;

/**
 * Writes a text as YAML that every version of YAML reads as that very text:
 * plain where that is safe, in single quotes where it can be, in double quotes
 * with escapes otherwise.
 */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) {
    return text;
  }
  if (PRINTABLE.test(text)) {
    return `'${text.replaceAll("'", "''")}'`;
  }
  return JSON.stringify(text).replace(
    /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u04ff]/gu,
    character => {
      const point = character.codePointAt(0) ?? 0;
      return point > 0xffff
        ? `\\U${point.toString(16).padStart(8, '0')}`
        : `\\u${point.toString(16).padStart(4, '0')}`;
    },
  );
}
