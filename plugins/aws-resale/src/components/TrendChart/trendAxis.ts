/** The axis of a share, from 0 to 1. */
export interface TrendAxis {
  /** Where it starts. */
  from: number;
  /** Grid lines, its start included. */
  ticks: number[];
}

/** Axes with few and even grid lines, the closest look first. */
const AXES: readonly TrendAxis[] = [
  { from: 0.9, ticks: [0.9, 0.95, 1] },
  { from: 0.8, ticks: [0.8, 0.9, 1] },
  { from: 0.5, ticks: [0.5, 0.75, 1] },
  { from: 0.4, ticks: [0.4, 0.6, 0.8, 1] },
];

const WHOLE: TrendAxis = { from: 0, ticks: [0, 0.5, 1] };

/** Room below the lowest point, so that the line does not lie on the axis. */
const ROOM = 0.02;

/**
 * Chooses an axis that starts above zero where all shares are high, so that a
 * step of a few percents can be seen.
 */
export function trendAxis(shares: readonly number[]): TrendAxis {
  const lowest = Math.min(...shares);
  return AXES.find(({ from }) => lowest >= from + ROOM) ?? WHOLE;
}
