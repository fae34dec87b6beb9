const DIGITS = '0123456789';

/**
 * Ids that somebody may have meant by a mistyped one: another digit at one
 * place, two neighbours swapped, or a leading zero lost and another digit put
 * at the end.
 */
export function similarAccountIds(accountId: string): string[] {
  const similar = new Set<string>();
  for (let place = 0; place < accountId.length; place++) {
    const before = accountId.slice(0, place);
    const after = accountId.slice(place + 1);
    for (const digit of DIGITS) {
      similar.add(before + digit + after);
    }
    if (after !== '') {
      similar.add(before + after[0] + accountId[place] + after.slice(1));
    }
  }
  similar.add(`0${accountId.slice(0, -1)}`);
  similar.delete(accountId);
  return [...similar];
}
