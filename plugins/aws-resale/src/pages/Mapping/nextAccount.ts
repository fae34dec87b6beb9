/**
 * Which account to look at after some were decided on: the next one below,
 * else the nearest above, else nothing.
 *
 * @param ids - of the list as it was shown
 * @param current - the account that was looked at
 * @param decided - accounts that leave the list
 */
export function nextAccount(
  ids: readonly string[],
  current: string,
  decided: readonly string[],
): string | undefined {
  const position = ids.indexOf(current);
  const stays = (id: string) => !decided.includes(id);
  return (
    ids.slice(position + 1).find(stays) ??
    ids.slice(0, Math.max(0, position)).reverse().find(stays)
  );
}
