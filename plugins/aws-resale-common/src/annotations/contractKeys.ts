import { closest } from './closest';
import { ANNOTATION_CONTRACT, annotationDefinition } from './contract';

/** Whether a key is one of the contract's on customers. */
export function isCustomerKey(key: string): boolean {
  return ANNOTATION_CONTRACT.some(
    row => row.on === 'customer' && row.key === key,
  );
}

/**
 * Whether a key lies below `aws-resale/`, misspelt or not: in any case, with or
 * without the dash, and with the colon that tags of AWS have.
 */
export function isOwnKey(key: string): boolean {
  return /^aws[-_. ]?resale[/:]/i.test(key);
}

/**
 * The annotation that was probably meant by an unknown one.
 *
 * @param key - below `aws-resale/`.
 * @param allowed - the keys it may stand for.
 * @returns undefined when none or several of them may be meant.
 */
export function meantKey(
  key: string,
  allowed: readonly string[],
): string | undefined {
  const meanings = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const meaning of allowed) {
    const { otherNames } = annotationDefinition(meaning);
    for (const word of [nameOf(meaning), ...otherNames].map(plain)) {
      if ((meanings.get(word) ?? meaning) !== meaning) {
        ambiguous.add(word);
      }
      meanings.set(word, meaning);
    }
  }
  const word = plain(nameOf(key));
  return ambiguous.has(word)
    ? undefined
    : meanings.get(word) ?? closest(word, meanings, 0.2);
}

function nameOf(key: string): string {
  return key.slice(key.search(/[/:]/) + 1);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-_.\s]+/g, '');
}
