import type { FactAge } from '../../judge/changeCheck/types';

/** Since when and until when something counts that was seen at a time, if it ever was. */
export function countsFor(
  observedAt: string | undefined,
  milliseconds: number,
): Pick<FactAge, 'observedAt' | 'countsUntil'> {
  if (observedAt === undefined) {
    return {};
  }
  const until = new Date(Date.parse(observedAt) + milliseconds);
  return { observedAt, countsUntil: until.toISOString() };
}
