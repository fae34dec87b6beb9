/**
 * Whether a text fits a pattern of AWS policies: `*` is any text, `?` any one
 * character, everything else itself. No regular expression is made of a pattern,
 * since the time that one takes can explode with what customers write.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  let at = 0;
  let inPattern = 0;
  /** Where to go on when what follows the last star does not fit. */
  let star: { text: number; pattern: number } | undefined;
  while (at < text.length) {
    const expected = pattern[inPattern];
    if (expected === '*') {
      inPattern += 1;
      star = { text: at, pattern: inPattern };
    } else if (expected === '?' || expected === text[at]) {
      at += 1;
      inPattern += 1;
    } else if (star) {
      star.text += 1;
      at = star.text;
      inPattern = star.pattern;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

/**
 * Whether an ARN fits a pattern, part by part: stars do not reach over a colon,
 * except in the resource, which is the last part.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function fitsArn(arn: string, pattern: string): boolean {
  const [parts, patterns] = [arnParts(arn), arnParts(pattern)];
  return (
    parts.length === patterns.length &&
    parts.every((part, index) => fitsPattern(part, patterns[index]))
  );
}

const ARN_PARTS = 6;

function arnParts(arn: string): string[] {
  const parts = arn.split(':');
  return [
    ...parts.slice(0, ARN_PARTS - 1),
    ...(parts.length < ARN_PARTS ? [] : [parts.slice(ARN_PARTS - 1).join(':')]),
  ];
}
