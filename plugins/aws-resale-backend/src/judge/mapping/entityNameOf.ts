const MAX_LENGTH = 63;

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};
const SPECIAL_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * A text as the name of a catalog entity: lower case, letters without their
 * marks, `-` for anything that is neither letter nor digit of the Latin
 * alphabet, at most 63 characters. `Müller & Söhne` is `muller-sohne`.
 *
 * @returns undefined when nothing is left.
 */
export function entityNameOf(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL_LETTER, letter => LETTERS[letter])
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '');
  return name === '' ? undefined : name;
}
