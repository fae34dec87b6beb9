/** What a reference must not hold, as a sentence has it after "holds". */
export type Sensitive = 'what looks like a secret' | 'an e-mail address';

/** A named secret with its value: `password: …`, `PIN=…`, `recovery codes: …`. */
const LABELLED =
  /(?:pass(?:word|wd|code|phrase|wort)|kennwort|\bpwd|\bpin\b|\bpuk\b|secret|seed|token|otp|(?:access|api|private)[\s_-]*key|(?:recovery|backup)[\s_-]*codes?)['"]?\s*[:=]\s*\S/iu;
const ADDRESS = /[^\s@<>]@[^\s@<>"]+\.[^\s@<>".]+/u;
const OTHER_SECRETS: readonly RegExp[] = [
  /otpauth/iu,
  /-----BEGIN/iu,
  // Whoever signs in within an address gives the password with it.
  /:\/\/[^\s/@]*:[^\s/@]+@/u,
  // Ids of access keys.
  /\bA(?:KIA|SIA|IDA|ROA)[A-Z0-9]{16}\b/u,
];
/** Vaults name entries like this. */
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu;

const LONGEST_WORD = 40;
const SHORTEST_SCRAMBLE = 20;
/** Share of neighbours of another class; words and numbers stay far below. */
const SCRAMBLED = 0.3;

/**
 * Whether a text that should say where something is kept holds the thing itself,
 * or personal data. It rather refuses a harmless text than lets a secret in:
 * what is kept here is shown to many.
 */
export function secretLike(text: string): Sensitive | undefined {
  const plain = text.normalize('NFKC');
  if (
    LABELLED.test(plain) ||
    OTHER_SECRETS.some(pattern => pattern.test(plain))
  ) {
    return 'what looks like a secret';
  }
  if (ADDRESS.test(plain)) {
    return 'an e-mail address';
  }
  const rest = plain.replace(UUID, ' ');
  return isSeed(rest) || wordsOf(rest).some(isCoded)
    ? 'what looks like a secret'
    : undefined;
}

function wordsOf(text: string): string[] {
  // `=` ends base64 and belongs to it; `/` and `+` may be in it, or between words.
  return text.match(/[A-Za-z0-9+/_=]+/gu) ?? [];
}

function isCoded(word: string): boolean {
  const padded = /^[A-Za-z0-9+/_]{16,}={1,2}$/u.test(word);
  const longest = Math.max(
    0,
    ...(word.match(/[A-Za-z]+/gu) ?? []).map(run => run.length),
  );
  return (
    padded || longest >= LONGEST_WORD || isHexKey(word) || isScrambled(word)
  );
}

function isHexKey(word: string): boolean {
  return /^[0-9a-f]{32,}$/iu.test(word) && /[a-f].*[a-f]/iu.test(word);
}

/** Base64 and hex change between letters and digits, or their cases, all the time. */
function isScrambled(word: string): boolean {
  const classes = [...word].flatMap(char => {
    if (/[0-9]/u.test(char)) {
      return 'digit';
    }
    if (/[a-z]/u.test(char)) {
      return 'lower';
    }
    return /[A-Z]/u.test(char) ? 'upper' : [];
  });
  const changes = classes.filter(
    (kind, index) => index > 0 && kind !== classes[index - 1],
  ).length;
  return (
    classes.length >= SHORTEST_SCRAMBLE && changes / classes.length >= SCRAMBLED
  );
}

/** Seeds of one-time passwords: base32 of one case, in one piece or in groups of four. */
function isSeed(text: string): boolean {
  const grouped =
    text.match(/\b[A-Za-z2-7]{4}(?:[ -][A-Za-z2-7]{4}){2,}[ -]?\w*/gu) ?? [];
  const pieces = text.match(/\b[A-Z2-7]{16,}\b|\b[a-z2-7]{16,}\b/gu) ?? [];
  return (
    grouped.some(
      groups =>
        groups
          .split(/[ -]/u)
          .filter(part => /[A-Za-z]/u.test(part) && /\d/u.test(part)).length >
        1,
    ) ||
    // A word with a number at its end is a name; a seed has digits inside.
    pieces.some(piece => /[A-Za-z][2-7]+[A-Za-z]/u.test(piece))
  );
}
